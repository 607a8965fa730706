using Platform.Host.Audit;
using Platform.Record.Organisations;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;

namespace Platform.Host.Workers;

/// <summary>Invites an administrator: the first one, or one who can no longer sign in.</summary>
internal sealed class AdminInvite(IDatabase database, Invitations invitations, SystemAudit audit, LocalArea area)
{
    public const string Team = "Administration";

    private static readonly HeldRole s_role = new(Permits.EveryModule, Role.Administrator);

    /// <summary>Answers the path of a link that works once within 72 hours.</summary>
    public async Task<string> CreateAsync(string email)
    {
        var path = "";
        await database.TransactAsync(async () =>
        {
            if (await invitations.FindAsync(email.Trim()) is { } worker)
            {
                await database.ExecuteAsync(WorkerSql.AddRole, new { worker = worker.WorkerId, module = s_role.Module, role = s_role.Role });
                path = await invitations.RenewAsync(worker);
            }
            else
            {
                path = await invitations.WriteAsync(email.Trim(), null, await Teams.KeepAsync(database, Team, area.Name), [s_role]);
            }

            await audit.WriteAsync(AuditAction.WorkerInvite, "core", "admin invite", "An administrator was invited", $"{email.Trim()}, {HeldRole.InWords([s_role])}", Outcome.Done);
        });
        return path;
    }
}
