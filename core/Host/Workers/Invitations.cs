using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Platform.Host.Audit.Sealing;
using Platform.Host.Sessions;
using Platform.Host.SignIn;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Rules;

namespace Platform.Host.Workers;

/// <summary>Writes invitations, in the transaction that is open. No account begins without one.</summary>
internal sealed class Invitations(IDatabase database, ILookupNormalizer names, AlertDesk alerts, CurrentWorker current, LocalArea area, TimeProvider clock)
{
    /// <summary>Answers the path of a link that works once within 72 hours and makes an account with this team and these roles.</summary>
    /// <exception cref="RuleBrokenException">The address is none, or not for this area, or has an account already.</exception>
    public async Task<string> WriteAsync(string email, string? name, Guid team, IReadOnlyList<HeldRole> roles)
    {
        if (await FindAsync(email) is not null)
        {
            throw new RuleBrokenException($"{email} has an account already. Open it under who works here, and change it or make a new link there.", "Input.Email");
        }

        return await AddAsync(email, name, team, roles);
    }

    /// <summary>Answers the path of a link by which somebody who has an account gets in again; team and roles stay as they are. Of one into an administrator's account, or governance's, governance is told.</summary>
    /// <exception cref="RuleBrokenException">The account is switched off.</exception>
    public async Task<string> RenewAsync(Worker worker)
    {
        if (worker.DisabledAt is not null) throw new RuleBrokenException($"{worker.Email} has an account that is switched off; switch it on first.");
        var link = await AddAsync(worker.Email, worker.Name, worker.TeamId, []);
        if (await database.OneAsync<int>(InviteSql.Watches, new { worker = worker.WorkerId }) > 0) await TellAsync(worker.WorkerId);
        return link;
    }

    /// <summary>Who has an account with this address.</summary>
    /// <exception cref="RuleBrokenException">The address is none, or not for this area.</exception>
    public async Task<Worker?> FindAsync(string email)
    {
        var key = names.NormalizeEmail(email);
        if (email.Length > 254 || !new EmailAddressAttribute().IsValid(email))
        {
            throw new RuleBrokenException($"{email} is not an e-mail address.", "Input.Email");
        }

        if (!DemoAccounts.MayEnter(key, area))
        {
            throw new RuleBrokenException($"{email} is an address of the demo accounts, which only exist in a demo area.", "Input.Email");
        }

        return await database.OneAsync<Worker>(WorkerSql.ByEmail, new { emailKey = key });
    }

    // whoever has the link has the account, and with it what nobody else watches
    private Task TellAsync(Guid whose) => alerts.RaiseAsync(
        $"link {Ids.New()}", AlertKind.SignInLink, current.IsSignedIn ? current.Id : null, null, null, clock.GetUtcNow().UtcDateTime, whose);

    private async Task<string> AddAsync(string email, string? name, Guid team, IReadOnlyList<HeldRole> roles)
    {
        var token = Token.New();
        await database.ExecuteOneAsync(InviteSql.Add, new
        {
            invite = Ids.New(),
            email,
            name,
            team,
            module = roles.Count == 0 ? "" : roles[0].Module,
            role = roles.Count == 0 ? "" : roles[0].Role,
            roles = string.Join(' ', roles.Select(held => $"{held.Module}:{held.Role}")),
            hash = Token.Hash(token),
            ends = clock.GetUtcNow().UtcDateTime + Invite.Life,
        });
        return $"/invite/{token}";
    }
}
