using Platform.Sdk.Data;

namespace FlexibleFund.Pots;

internal static class PotSql
{
    public static readonly Sql All = new("""
        select p.pot_id, p.name, p.starts_on, p.ring_fence, p.allocated_pence, p.committed_pence, p.spent_pence, p.refunded_pence, p.closed_on, p.team_id, p.categories, p.version,
               (select coalesce(sum(-e.pence), 0) from flexible_fund_pot_entry e where e.pot_id = p.pot_id and e.rest_of = p.pot_id) as rest_pence
        from flexible_fund_pot p
        order by case when p.closed_on is null then 0 else 1 end, p.starts_on desc, case when p.ring_fence is null then 0 else 1 end, p.opened_at, p.pot_id
        """);

    /// <summary>Those from which help can be promised today, whose year has begun and is not over: without a ring fence first.</summary>
    public static readonly Sql Open = new("""
        select p.pot_id, p.name, p.starts_on, p.ring_fence, p.allocated_pence, p.committed_pence, p.spent_pence, p.refunded_pence, p.closed_on, p.team_id, p.categories, p.version
        from flexible_fund_pot p
        where p.closed_on is null and p.starts_on <= @today and p.starts_on > @over
        order by case when p.ring_fence is null and p.categories is null then 0 else 1 end, p.starts_on desc, p.opened_at, p.pot_id
        """);

    public static readonly Sql One = new("""
        select p.pot_id, p.name, p.starts_on, p.ring_fence, p.allocated_pence, p.committed_pence, p.spent_pence, p.refunded_pence, p.closed_on, p.team_id, p.categories, p.version,
               (select coalesce(sum(-e.pence), 0) from flexible_fund_pot_entry e where e.pot_id = p.pot_id and e.rest_of = p.pot_id) as rest_pence
        from flexible_fund_pot p
        where p.pot_id = @pot
        """);

    public static readonly Sql Add = new("""
        insert into flexible_fund_pot (pot_id, name, starts_on, ring_fence, categories, team_id, allocated_pence, committed_pence, spent_pence, refunded_pence, opened_at, version)
        values (@pot, @name, @startsOn, @ringFence, @categories, @team, 0, 0, 0, 0, @now, 1)
        """);

    /// <summary>Those whose year is over and of whom nobody was told.</summary>
    public static readonly Sql Over = new("""
        select p.pot_id, p.name, p.starts_on, p.allocated_pence, p.committed_pence, p.spent_pence, p.refunded_pence, p.team_id
        from flexible_fund_pot p
        where p.closed_on is null and p.starts_on <= @over and p.reminded_on is null and p.team_id is not null
        order by p.starts_on, p.pot_id
        """);

    public static readonly Sql Remind = new("update flexible_fund_pot set reminded_on = @today where pot_id = @pot and reminded_on is null");

    /// <summary>Puts money in where it is open, or takes out what is left.</summary>
    public static readonly Sql Allocate = new("""
        update flexible_fund_pot set allocated_pence = allocated_pence + @pence, version = version + 1
        where pot_id = @pot and (closed_on is null or @pence < 0) and allocated_pence - committed_pence - spent_pence + refunded_pence + @pence >= 0
        """);

    /// <summary>Promises money where there is enough: the row on which decisions that race meet one by one.</summary>
    public static readonly Sql Hold = new("""
        update flexible_fund_pot set committed_pence = committed_pence + @pence, version = version + 1
        where pot_id = @pot and closed_on is null and starts_on > @over and allocated_pence - committed_pence - spent_pence + refunded_pence >= @pence
        """);

    /// <summary>Takes the pot's row, so that what is read behind it stands.</summary>
    public static readonly Sql Guard = new("update flexible_fund_pot set version = version where pot_id = @pot");

    public static readonly Sql Release = new("""
        update flexible_fund_pot set committed_pence = committed_pence - @pence, version = version + 1
        where pot_id = @pot and committed_pence >= @pence
        """);

    /// <summary>What was promised becomes spent: the sum that is left stays.</summary>
    public static readonly Sql Spend = new("""
        update flexible_fund_pot set committed_pence = committed_pence - @pence, spent_pence = spent_pence + @pence, version = version + 1
        where pot_id = @pot and committed_pence >= @pence
        """);

    /// <summary>What was written down as spent and was not is promised again.</summary>
    public static readonly Sql Unspend = new("""
        update flexible_fund_pot set committed_pence = committed_pence + @pence, spent_pence = spent_pence - @pence, version = version + 1
        where pot_id = @pot and spent_pence - refunded_pence >= @pence
        """);

    public static readonly Sql Refund = new("""
        update flexible_fund_pot set refunded_pence = refunded_pence + @pence, version = version + 1
        where pot_id = @pot and spent_pence - refunded_pence >= @pence
        """);

    public static readonly Sql Close = new("""
        update flexible_fund_pot set closed_on = @today, version = version + 1
        where pot_id = @pot and closed_on is null and version = @version
        """);

    /// <summary>What came back into a closed pot is given on: two who do so at once meet at its row.</summary>
    public static readonly Sql CloseAgain = new("""
        update flexible_fund_pot set version = version + 1
        where pot_id = @pot and closed_on is not null and version = @version
        """);

    public static readonly Sql Enter = new("""
        insert into flexible_fund_pot_entry (pot_entry_id, pot_id, pence, why, by_name, entered_at, rest_of)
        values (@id, @pot, @pence, @why, @by, @now, @restOf)
        """);

    public static readonly Sql Entries = new("""
        select e.pence, e.why, e.by_name, e.entered_at
        from flexible_fund_pot_entry e
        where e.pot_id = @pot
        order by e.entered_at, e.pot_entry_id
        """);

    public static readonly Sql EnterFor = new("""
        insert into flexible_fund_entry (entry_id, person_id, request_id, pot_id, kind, pence, by_name, entered_at)
        values (@id, @person, @request, @pot, @kind, @pence, @by, @now)
        """);

    /// <summary>What happened to its money for those whom the reader may see, the latest first.</summary>
    public static readonly Sql EntriesFor = new("""
        select e.person_id, e.request_id, e.kind, e.pence, e.by_name, e.entered_at, r.category
        from flexible_fund_entry e
        join flexible_fund_request r on r.request_id = e.request_id and r.person_id = e.person_id
        where e.pot_id = @pot and {visible e.person_id}
        order by e.entered_at desc, e.entry_id desc
        """);
}
