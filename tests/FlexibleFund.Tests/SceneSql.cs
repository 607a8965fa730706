using Platform.Sdk.Data;

namespace FlexibleFund.Tests;

internal static class SceneSql
{
    /// <summary>A colleague with a role in the fund and in the record; every demo account has the same password.</summary>
    public static readonly Sql AddWorker = new("""
        insert into core_worker (worker_id, team_id, email, email_key, name, password_hash, security_stamp, failed_tries, created_at, version)
        select @worker, w.team_id, @email, @emailKey, @name, w.password_hash, @stamp, 0, @now, 1
        from core_worker w where w.email = 'navigator@demo.example'
        """);

    public static readonly Sql AddRole = new("insert into core_worker_role (worker_id, module_key, role) values (@worker, @module, @role)");

    public static readonly Sql AddPerson = new("""
        insert into core_person (person_id, display_name, name_key, started_at, guard, version) values (@person, @name, @name, @now, 0, 1)
        """);

    public static readonly Sql AddSupport = new("""
        insert into core_support (support_id, person_id, module_key, team_id, lead_worker_id, phase, started_on, version)
        select @support, @person, 'core', w.team_id, w.worker_id, 'Active', @on, 1
        from core_worker w where w.email = @email
        """);

    public static readonly Sql EndSupport = new("update core_support set phase = 'Ended', ended_on = @on, version = version + 1 where person_id = @person and team_id = @team and phase <> 'Ended'");

    public static readonly Sql AddGoal = new("""
        insert into core_goal (goal_id, person_id, words, place, state, state_on, added_on, version) values (@goal, @person, @words, 1, 'Open', @on, @on, 1)
        """);

    public static readonly Sql WorkerOf = new("select w.worker_id, w.name, w.team_id from core_worker w where w.email = @email");

    public static readonly Sql OpenWork = new("select w.kind from core_work w where w.person_id = @person and w.finished_at is null order by w.kind");

    public static readonly Sql LooksAtPot = new("select count(*) from core_audit a where a.subject_id = @person and a.module_key = 'flexible-fund' and a.page = '/Pots/Show' and a.action = 'list'");

    public static readonly Sql NobodysWork = new("select w.kind from core_work w where w.person_id is null and w.finished_at is null order by w.kind");

    /// <summary>Whose work about nobody is open, by kind.</summary>
    public static readonly Sql TeamsOfWork = new("select w.team_id from core_work w where w.person_id is null and w.finished_at is null and w.kind = @kind");

    public static readonly Sql Pots = new("select p.pot_id, p.name, p.starts_on, p.allocated_pence, p.committed_pence, p.spent_pence, p.refunded_pence, p.closed_on, p.version from flexible_fund_pot p order by p.opened_at, p.pot_id");

    /// <summary>What the entries of a pot say, whoever they are about.</summary>
    public static readonly Sql Entered = new("""
        select 'Allocated' as kind, coalesce(sum(e.pence), 0) as pence from flexible_fund_pot_entry e where e.pot_id = @pot
        union all
        select e.kind, sum(e.pence) from flexible_fund_entry e where e.pot_id = @pot group by e.kind
        """);

    /// <summary>What stands promised in a pot for people whom nobody supports.</summary>
    public static readonly Sql Standing = new("select s.pence, s.freed_on from flexible_fund_standing s where s.pot_id = @pot");

    public static readonly Sql Age = new("update flexible_fund_standing set since = @since where pot_id = @pot");

    public static readonly Sql EndEverySupport = new("update core_support set phase = 'Ended', ended_on = @on, version = version + 1 where person_id = @person and phase <> 'Ended'");

    /// <summary>As soon as a pot's row has changed, every request has been changed by somebody else.</summary>
    public static readonly Sql SomebodyElseBetween = Sql.PerEngine(
        "create trigger somebody_else after update on flexible_fund_pot begin update flexible_fund_request set version = version + 1; end",
        "create trigger somebody_else on flexible_fund_pot after update as begin set nocount on; update flexible_fund_request set version = version + 1; end",
        "a trigger is written differently on each");

    public static readonly Sql States = new("select r.state from flexible_fund_request r where r.person_id = @person order by r.asked_at, r.request_id");

    public static readonly Sql Requests = new("select r.request_id, r.person_id, r.pence, r.agreed_pence, r.paid_pence, r.released_pence, r.refunded_pence, r.version from flexible_fund_request r where r.person_id = @person order by r.asked_at, r.request_id");
}

/// <summary>Somebody who works here.</summary>
internal sealed record Colleague
{
    public Guid WorkerId { get; init; }
    public string Name { get; init; } = "";
    public Guid TeamId { get; init; }
}

/// <summary>What is promised without a name.</summary>
internal sealed record Stands
{
    public long Pence { get; init; }
    public DateOnly? FreedOn { get; init; }
}

/// <summary>What entries of one kind add up to.</summary>
internal sealed record Entered
{
    public string Kind { get; init; } = "";
    public long Pence { get; init; }
}
