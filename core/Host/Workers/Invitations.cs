using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Platform.Host.Sessions;
using Platform.Host.SignIn;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Rules;

namespace Platform.Host.Workers;

/// <summary>Writes invitations, in the transaction that is open. No account begins without one.</summary>
internal sealed class Invitations(IDatabase database, ILookupNormalizer names, LocalArea area, TimeProvider clock)
{
    /// <summary>Answers the path of a link that works once within 72 hours.</summary>
    /// <exception cref="RuleBrokenException">The address is none, or not for this area, or its account is switched off.</exception>
    public async Task<string> WriteAsync(string email, string? name, Guid team, IReadOnlyList<HeldRole> roles)
    {
        var token = Token.New();
        await CheckAsync(email);
        await database.ExecuteOneAsync(InviteSql.Add, new
        {
            invite = Ids.New(),
            email,
            name,
            team,
            module = roles[0].Module,
            role = roles[0].Role,
            roles = string.Join(' ', roles.Select(held => $"{held.Module}:{held.Role}")),
            hash = Token.Hash(token),
            ends = clock.GetUtcNow().UtcDateTime + Invite.Life,
        });
        return $"/invite/{token}";
    }

    private async Task CheckAsync(string email)
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

        if ((await database.OneAsync<Worker>(WorkerSql.ByEmail, new { emailKey = key }))?.DisabledAt is not null)
        {
            throw new RuleBrokenException($"{email} has an account that is switched off; switch it on first.", "Input.Email");
        }
    }
}
