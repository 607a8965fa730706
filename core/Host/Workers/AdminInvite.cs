using Platform.Host.Audit;
using Platform.Host.Staff;
using Platform.Record.Organisations;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Rules;

namespace Platform.Host.Workers;

/// <summary>Invites an administrator: the first one, or one who can no longer sign in.</summary>
internal sealed class AdminInvite(IDatabase database, Invitations invitations, SystemAudit audit, LocalArea area)
{
    public const string Team = "Administration";

    private static readonly HeldRole s_role = new(Permits.EveryModule, Role.Administrator);

    /// <summary>Answers the path of a link that works once within 72 hours.</summary>
    /// <exception cref="RuleBrokenException">The account has a role that leads to people's records.</exception>
    public async Task<string> CreateAsync(string email)
    {
        var path = "";
        await database.TransactAsync(async () =>
        {
            if (await invitations.FindAsync(email.Trim()) is { } worker)
            {
                var held = await database.ManyAsync<StaffRole>(StaffSql.RolesOf, new { worker = worker.WorkerId });
                RoleChoices.CheckTogether([.. held.Select(one => new HeldRole(one.ModuleKey, one.Role)), s_role], area.Words);
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
