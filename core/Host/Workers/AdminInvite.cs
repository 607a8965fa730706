using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Platform.Host.Keys;
using Platform.Host.Sessions;
using Platform.Host.SignIn;
using Platform.Record.Organisations;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Rules;

namespace Platform.Host.Workers;

/// <summary>Invites an administrator: the first one, or one who can no longer sign in.</summary>
internal sealed class AdminInvite(IDatabase database, ILookupNormalizer names, LocalArea area, TimeProvider clock)
{
    private const string Team = "Administration";

    /// <summary>Answers the path of a link that works once within 72 hours.</summary>
    public async Task<string> CreateAsync(string email)
    {
        email = email.Trim();
        if (email.Length > 254 || !new EmailAddressAttribute().IsValid(email))
        {
            throw new RuleBrokenException($"{email} is not an e-mail address.");
        }

        if (!DemoAccounts.MayEnter(names.NormalizeEmail(email), area))
        {
            throw new RuleBrokenException($"{email} is an address of the demo accounts, which only exist in a demo area.");
        }

        var token = Token.New();
        await database.TransactAsync(() => WriteAsync(email, token));
        return $"/invite/{token}";
    }

    private async Task WriteAsync(string email, string token)
    {
        var worker = await database.OneAsync<Worker>(WorkerSql.ByEmail, new { emailKey = names.NormalizeEmail(email) });
        if (worker?.DisabledAt is not null)
        {
            throw new RuleBrokenException($"{email} has an account that is switched off; switch it on first.");
        }

        await database.ExecuteOneAsync(InviteSql.Add, new
        {
            invite = Ids.New(),
            email,
            team = await Teams.KeepAsync(database, Team, area.Name),
            module = Permits.EveryModule,
            role = Role.Administrator,
            hash = Token.Hash(token),
            ends = clock.GetUtcNow().UtcDateTime + Invite.Life,
        });
    }
}
