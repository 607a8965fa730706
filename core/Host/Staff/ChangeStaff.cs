using Platform.Host.Audit;
using Platform.Host.Sessions;
using Platform.Host.Workers;
using Platform.Record.BreakGlass;
using Platform.Record.Locks.Oversight;
using Platform.Record.Support.HandingOn;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Rules;

namespace Platform.Host.Staff;

/// <summary>What an administrator changes about those who work here. It counts from the next request on every host.</summary>
internal sealed class ChangeStaff(
    IDatabase database, HandOver handOver, Takers takers, OpenWork work, EmergencyAccess emergency, StuckSeals seals, IModules modules, Invitations invitations,
    CurrentWorker current, AuditTrail audit, TimeProvider clock)
{
    /// <exception cref="RuleBrokenException">They lead support where they are, or it is the administrator's own team or a role more for themselves.</exception>
    /// <exception cref="StaleRowException">Somebody else changed it first.</exception>
    public async Task ChangeAsync(StaffLine worker, Guid team, IReadOnlyList<HeldRole> roles)
    {
        var own = worker.WorkerId == current.Id;
        await GuardAsync();
        if (own && !roles.Any(Administers))
        {
            throw new RuleBrokenException("You cannot take the administrator's role from yourself. Ask another administrator.", "Input.Roles");
        }

        // whoever hands out access to records does not hand it to themselves
        if (own && (team != worker.TeamId || roles.Except(await HeldAsync(worker.WorkerId)).Any()))
        {
            throw new RuleBrokenException("You cannot change your own team or give yourself a role. Ask another administrator.", "Input.Roles");
        }

        var leadsNoMore = !takers.MayLead(roles);
        await handOver.HoldAsync(worker.WorkerId);
        await handOver.KeepWhatTheyMayAsync(worker.WorkerId, team == worker.TeamId ? roles : []);
        if (team != worker.TeamId) await LeadsNobodyAsync(worker, "They lead support in this team. Hand that on first.", "Input.TeamId");
        else if (leadsNoMore) await LeadsNobodyAsync(worker, "They lead support, which nobody leads with these roles alone. Hand that on first.", "Input.Roles");
        if (!takers.MayLeadAny(roles)) await work.LeavePeopleAsync(worker.WorkerId);
        if (team != worker.TeamId) await work.LeaveAsync(worker.WorkerId, team);
        if (!Permits.Of(modules, roles).Contains(BreakGlassPermissions.Open)) await emergency.EndAllOfAsync(worker.WorkerId);
        await database.ExecuteOneAsync(StaffSql.Move, new { worker = worker.WorkerId, team, version = worker.Version + (own ? 1 : 0) });
        await database.ExecuteAsync(StaffSql.DropRoles, new { worker = worker.WorkerId });
        foreach (var held in roles)
        {
            await database.ExecuteAsync(WorkerSql.AddRole, new { worker = worker.WorkerId, module = held.Module, role = held.Role });
        }

        await seals.TellAsync();
        audit.ChangedWorker(AuditAction.WorkerChange, worker.WorkerId, $"team {team}, {HeldRole.InWords(roles)}");
    }

    /// <summary>They leave: what they lead is handed on, and their sessions end.</summary>
    public async Task LeaveAsync(StaffLine worker, IReadOnlyDictionary<Guid, Guid> takers)
    {
        if (worker.WorkerId == current.Id) throw new RuleBrokenException("You cannot switch yourself off. Ask another administrator.");
        await GuardAsync();
        await handOver.HoldAsync(worker.WorkerId, takers.Values);
        await handOver.RunAsync(worker.WorkerId, takers);
        await work.LeaveAsync(worker.WorkerId);
        await database.ExecuteOneAsync(StaffSql.SwitchOff, new
        {
            worker = worker.WorkerId, now = clock.GetUtcNow().UtcDateTime, stamp = Token.New(), version = worker.Version,
        });
        await emergency.EndAllOfAsync(worker.WorkerId);
        await database.ExecuteAsync(StaffSql.EndSessions, new { worker = worker.WorkerId });
        await seals.TellAsync();
        audit.ChangedWorker(AuditAction.WorkerLeave, worker.WorkerId, "switched off");
    }

    /// <summary>They hand on what they lead and stay, for example to change team.</summary>
    public async Task HandOnAsync(StaffLine worker, IReadOnlyDictionary<Guid, Guid> takers)
    {
        await GuardAsync();
        await handOver.HoldAsync(worker.WorkerId, takers.Values);
        await handOver.RunAsync(worker.WorkerId, takers);
        audit.ChangedWorker(AuditAction.WorkerChange, worker.WorkerId, "handed on what they lead");
    }

    /// <summary>They are back, with the team and roles they had and the password and second factor they know.</summary>
    public async Task ReturnAsync(StaffLine worker)
    {
        await GuardAsync();
        await database.ExecuteOneAsync(StaffSql.SwitchOn, new { worker = worker.WorkerId, version = worker.Version });
        var held = await database.ManyAsync<StaffRole>(StaffSql.RolesOf, new { worker = worker.WorkerId });
        await seals.TellAsync();
        audit.ChangedWorker(AuditAction.WorkerReturn, worker.WorkerId, HeldRole.InWords([.. held.Select(one => new HeldRole(one.ModuleKey, one.Role))]));
    }

    /// <summary>Answers the path of a link by which somebody who cannot sign in gets in again.</summary>
    public async Task<string> RenewAsync(StaffLine worker)
    {
        await GuardAsync();
        audit.ChangedWorker(AuditAction.WorkerInvite, worker.WorkerId, "a new link for somebody who works here");
        return await invitations.RenewAsync((await invitations.FindAsync(worker.Email))!);
    }

    private async Task GuardAsync()
    {
        await database.ExecuteOneAsync(StaffSql.GuardMe, new { me = current.Id });
        if (!(await HeldAsync(current.Id)).Any(Administers)) throw new RuleBrokenException("Somebody has just taken this role from you.");
    }

    // what Host's own permissions are given to
    private static bool Administers(HeldRole held) => held is { Module: Permits.EveryModule or "core", Role: Role.Administrator };

    private async Task<IReadOnlyList<HeldRole>> HeldAsync(Guid worker) =>
        [.. (await database.ManyAsync<StaffRole>(StaffSql.RolesOf, new { worker })).Select(one => new HeldRole(one.ModuleKey, one.Role))];

    private async Task LeadsNobodyAsync(StaffLine worker, string sentence, string field)
    {
        if ((await handOver.LedAsync(worker.WorkerId)).Count > 0) throw new RuleBrokenException(sentence, field);
    }
}
