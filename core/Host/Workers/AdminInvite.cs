using Platform.Host.Audit;
using Platform.Record.Organisations;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;

namespace Platform.Host.Workers;

/// <summary>Invites an administrator: the first one, or one who can no longer sign in.</summary>
internal sealed class AdminInvite(IDatabase database, Invitations invitations, SystemAudit audit, LocalArea area)
{
    private const string Team = "Administration";

    /// <summary>Answers the path of a link that works once within 72 hours.</summary>
    public async Task<string> CreateAsync(string email)
    {
        var path = "";
        IReadOnlyList<HeldRole> roles = [new(Permits.EveryModule, Role.Administrator)];
        await database.TransactAsync(async () =>
        {
            path = await invitations.WriteAsync(email.Trim(), null, await Teams.KeepAsync(database, Team, area.Name), roles);
            await audit.WriteAsync(AuditAction.WorkerInvite, "core", "admin invite", "An administrator was invited", $"{email.Trim()}, {HeldRole.InWords(roles)}", Outcome.Done);
        });
        return path;
    }
}
