using Platform.Sdk.Data;

namespace Platform.Record.Support.Endings;

internal static class EndingSql
{
    public static readonly Sql Of = new("""
        select e.ending_id, e.support_id, e.reason, e.words, e.evidence, e.way_back, e.proposed_by_id, e.proposed_by, e.proposed_at,
               e.decision, e.decision_words, e.decided_by, e.reopened_as, e.version
        from core_ending e
        where e.person_id = @person
        order by e.proposed_at desc, e.ending_id
        """);

    /// <summary>Tries of one episode since anybody, of whatever team, was last in touch with the person.</summary>
    public static readonly Sql Tried = new("""
        select c.method, count(*) as tries
        from core_contact c
        where c.person_id = @person and c.support_id = @support and c.two_way = 0
          and not exists (select 1 from core_contact l where l.person_id = c.person_id and l.two_way = 1 and l.happened_at > c.happened_at)
        group by c.method
        order by c.method
        """);

    /// <summary>When anybody, of whatever team, was last in touch with the person.</summary>
    public static readonly Sql Reached = new("select max(c.happened_at) as last_at from core_contact c where c.person_id = @person and c.two_way = 1");

    public static readonly Sql Propose = new("""
        insert into core_ending (ending_id, person_id, support_id, reason, words, evidence, way_back, proposed_by_id, proposed_by, proposed_at, decision, version)
        values (@id, @person, @support, @reason, @words, @evidence, @wayBack, @byId, @by, @now, 'Proposed', 1)
        """);

    public static readonly Sql Decide = new("""
        update core_ending set decision = @decision, decision_words = @words, evidence = coalesce(@evidence, evidence), decided_by = @by, decided_at = @now, version = version + 1
        where person_id = @person and ending_id = @id and version = @version and decision = 'Proposed'
        """);

    public static readonly Sql TakeBack = new("""
        update core_ending set decision = 'TakenBack', version = version + 1
        where person_id = @person and ending_id = @id and decision = 'Proposed' and proposed_by_id = @worker
        """);

    /// <summary>An ending that nobody proposes or decides: the person died.</summary>
    public static readonly Sql Died = new("""
        insert into core_ending (ending_id, person_id, support_id, reason, proposed_by, proposed_at, decision, version)
        values (@id, @person, @support, 'Died', @by, @now, 'Died', 1)
        """);

    public static readonly Sql TakeBackDied = new("""
        update core_ending set decision = 'TakenBack', version = version + 1 where person_id = @person and reason = 'Died' and decision = 'Died'
        """);

    public static readonly Sql End = new("""
        update core_support set phase = 'Ended', ended_on = @on, untold = @untold, version = version + 1
        where person_id = @person and support_id = @support and phase <> 'Ended'
        """);

    /// <summary>What ended while its module was off.</summary>
    public static readonly Sql Untold = Sql.ForEveryone("""
        select s.support_id, s.person_id, s.team_id, s.lead_worker_id, s.ended_on, s.untold as reason
        from core_support s
        where s.module_key = @module and s.untold is not null and s.phase = 'Ended'
        order by s.ended_on, s.support_id
        """, "A module that is on again puts its own rows right, whoever they are about; nobody reads them");

    public static readonly Sql Told = new("update core_support set untold = null where person_id = @person and support_id = @support and phase = 'Ended' and untold is not null");

    public static readonly Sql Reopened = new("""
        update core_ending set reopened_as = @again, version = version + 1
        where person_id = @person and support_id = @support and decision = 'Approved' and reopened_as is null
        """);

    public static readonly Sql OpenInTeam = new("""
        select count(*) from core_support s where s.person_id = @person and s.team_id = @team and s.phase <> 'Ended'
        """);
}
