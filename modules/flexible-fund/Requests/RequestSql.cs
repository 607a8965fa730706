using Platform.Sdk.Data;

namespace FlexibleFund.Requests;

internal static class RequestSql
{
    public static readonly Sql Ask = new("""
        insert into flexible_fund_request (request_id, person_id, team_id, words, category, pence, goal_id, need_key, tried, is_urgent, note, hints, band, state, round,
            agreed_pence, paid_pence, released_pence, refunded_pence, asked_by_id, asked_by, asked_by_lead, asked_at, due_on, over_year, version)
        values (@request, @person, @team, @words, @category, @pence, @goal, @need, @tried, @urgent, @note, @hints, @band, 'Waiting', 1, 0, 0, 0, 0, @askedBy, @askedByName, @askedByLead, @now, @dueOn, @overYear, 1)
        """);

    public static readonly Sql OfPerson = new("""
        select r.request_id, r.person_id, r.team_id, r.words, r.category, r.pence, r.goal_id, r.need_key, r.tried, r.is_urgent, r.note, r.band, r.state, r.round, r.pot_id,
               r.agreed_pence, r.paid_pence, r.released_pence, r.refunded_pence, r.asked_by_id, r.asked_by, r.asked_by_lead, r.asked_at, r.due_on, r.decided_at, r.decided_by, r.reason,
               r.ask_again, r.over_year, r.look_again, r.asked_again_at, r.stood_back, r.version
        from flexible_fund_request r
        where r.person_id = @person
        order by case when r.state = 'Waiting' then 0 else 1 end, r.asked_at desc, r.request_id desc
        """);

    public static readonly Sql One = new("""
        select r.request_id, r.person_id, r.team_id, r.words, r.category, r.pence, r.goal_id, r.need_key, r.tried, r.is_urgent, r.note, r.hints, r.band, r.state, r.round, r.pot_id,
               r.agreed_pence, r.paid_pence, r.released_pence, r.refunded_pence, r.asked_by_id, r.asked_by, r.asked_by_lead, r.asked_at, r.due_on, r.decided_at, r.decided_by, r.reason,
               r.ask_again, r.over_year, r.look_again, r.asked_again_at, r.stood_back, r.look_of_id, r.other_look_id, r.version,
               (select count(*) from core_support_card s where s.person_id = r.person_id and s.team_id = r.team_id and s.ended_on is null) as supporting,
               (select f.freed_on from flexible_fund_standing f where f.standing_id = r.standing_id) as freed_on
        from flexible_fund_request r
        where r.person_id = @person and r.request_id = @request
        """);

    /// <summary>What each said; of another look at a part, also those who decided any other part of it, before its first round.</summary>
    public static readonly Sql Opinions = new("""
        select case when o.request_id = @request then o.round else 0 end as round, o.worker_id, o.worker_name, o.agrees, o.stands_in, o.words, o.pence, o.pot_id, p.name as pot_name, p.starts_on as pot_starts_on, o.over_year, o.said_at
        from flexible_fund_opinion o
        left join flexible_fund_pot p on p.pot_id = o.pot_id
        join flexible_fund_request r on r.request_id = o.request_id and r.person_id = o.person_id
        where o.person_id = @person and (o.request_id = @request
            or exists (select 1 from flexible_fund_request t where t.person_id = @person and t.request_id = @request and t.look_of_id = coalesce(r.look_of_id, r.request_id)))
        order by o.said_at, o.opinion_id
        """);

    /// <summary>What was asked for since a day, and is not over without a yes; what was not agreed of it counts where another look is taken at that.</summary>
    public static readonly Sql Earlier = new("""
        select r.request_id, r.category, case when r.other_look_id is null then r.pence else r.agreed_pence end as pence, r.band, coalesce(r.asked_again_at, r.asked_at) as asked_at
        from flexible_fund_request r
        where r.person_id = @person and coalesce(r.asked_again_at, r.asked_at) >= @since and r.state in ('Waiting', 'Agreed')
        order by asked_at, r.request_id
        """);

    /// <summary>What was promised to somebody since a day, less what is not needed and what came back.</summary>
    public static readonly Sql SinceDay = new("""
        select coalesce(sum(r.agreed_pence - r.released_pence - r.refunded_pence), 0)
        from flexible_fund_request r
        where r.person_id = @person and r.decided_at >= @since and r.state = 'Agreed'
        """);

    public static readonly Sql Say = new("""
        insert into flexible_fund_opinion (opinion_id, person_id, request_id, round, worker_id, worker_name, agrees, stands_in, words, pence, pot_id, over_year, said_at)
        values (@id, @person, @request, @round, @worker, @name, @agrees, @standsIn, @words, @pence, @pot, @overYear, @now)
        """);

    /// <summary>What whoever asked said of the year is kept where less is agreed: it is needed where another look is taken at the rest.</summary>
    public static readonly Sql Agree = new("""
        update flexible_fund_request
        set state = 'Agreed', pot_id = @pot, agreed_pence = @pence, decided_at = @now, decided_by = @by, reason = @reason, ask_again = null,
            over_year = case when @pence < pence then coalesce(@overYear, over_year) else @overYear end, version = version + 1
        where person_id = @person and request_id = @request and state = 'Waiting' and version = @version
        """);

    public static readonly Sql NotThisTime = new("""
        update flexible_fund_request
        set state = 'NotThisTime', decided_at = @now, decided_by = @by, reason = @reason, ask_again = @askAgain, version = version + 1
        where person_id = @person and request_id = @request and state = 'Waiting' and version = @version
        """);

    /// <summary>One of several who decide said yes: the others see it, and two at once do not both think they are the first.</summary>
    public static readonly Sql HeardOne = new("""
        update flexible_fund_request set version = version + 1 where person_id = @person and request_id = @request and state = 'Waiting' and version = @version
        """);

    /// <summary>Somebody looked at what could not wait: two at once do not both think they are the one.</summary>
    public static readonly Sql LookedAt = new("""
        update flexible_fund_request set version = version + 1 where person_id = @person and request_id = @request and band = 'Urgent' and version = @version
        """);

    public static readonly Sql StandBack = new("""
        update flexible_fund_request
        set state = 'StoodBack', released_pence = agreed_pence, stood_back = @words, version = version + 1
        where person_id = @person and request_id = @request and state in ('Waiting', 'Agreed') and paid_pence = 0 and version = @version
        """);

    public static readonly Sql LookAgain = new("""
        update flexible_fund_request
        set state = 'Waiting', round = round + 1, look_again = @words, asked_again_at = @now, decided_at = null, band = @band, due_on = @dueOn, version = version + 1
        where person_id = @person and request_id = @request and state = 'NotThisTime' and version = @version
        """);

    /// <summary>Another look is taken at what was not agreed, once: of two who ask for it the second is shown the first.</summary>
    public static readonly Sql LookAtRest = new("""
        update flexible_fund_request set other_look_id = @other, version = version + 1
        where person_id = @person and request_id = @request and state = 'Agreed' and agreed_pence < pence and other_look_id is null and version = @version
        """);

    /// <summary>The request for what was not agreed: asked by the same colleague, so that neither they nor whoever decided any part of it decide this one.</summary>
    public static readonly Sql AskForRest = new("""
        insert into flexible_fund_request (request_id, person_id, team_id, words, category, pence, goal_id, need_key, tried, is_urgent, note, band, state, round,
            agreed_pence, paid_pence, released_pence, refunded_pence, asked_by_id, asked_by, asked_by_lead, asked_at, due_on, over_year, look_again, look_of_id, version)
        select @other, r.person_id, r.team_id, r.words, r.category, r.pence - r.agreed_pence, r.goal_id, r.need_key, r.tried, r.is_urgent, r.note, @band, 'Waiting', 1,
            0, 0, 0, 0, r.asked_by_id, r.asked_by, r.asked_by_lead, @now, @dueOn, r.over_year, @words, coalesce(r.look_of_id, r.request_id), 1
        from flexible_fund_request r
        where r.person_id = @person and r.request_id = @request
        """);

    public static readonly Sql Pay = new("""
        update flexible_fund_request set paid_pence = paid_pence + @pence, version = version + 1
        where person_id = @person and request_id = @request and state = 'Agreed' and agreed_pence - paid_pence - released_pence >= @pence and version = @version
        """);

    /// <summary>Changes what was paid by a difference, more or less; never over what was promised.</summary>
    public static readonly Sql PutRight = new("""
        update flexible_fund_request set paid_pence = paid_pence + @pence, version = version + 1
        where person_id = @person and request_id = @request and state = 'Agreed' and agreed_pence - paid_pence - released_pence >= @pence
        """);

    public static readonly Sql Release = new("""
        update flexible_fund_request set released_pence = released_pence + @pence, version = version + 1
        where person_id = @person and request_id = @request and state = 'Agreed' and agreed_pence - paid_pence - released_pence >= @pence and version = @version
        """);

    public static readonly Sql Refund = new("""
        update flexible_fund_request set refunded_pence = refunded_pence + @pence, version = version + 1
        where person_id = @person and request_id = @request and paid_pence - refunded_pence >= @pence
        """);

    public static readonly Sql Stop = new("""
        update flexible_fund_request set state = 'Stopped', version = version + 1 where person_id = @person and state = 'Waiting'
        """);

    public static readonly Sql TakeUp = new("""
        update flexible_fund_request set state = 'Waiting', version = version + 1 where person_id = @person and state = 'Stopped'
        """);

    /// <summary>What is promised to somebody and neither paid nor given back, whichever team asked.</summary>
    public static readonly Sql Promised = new("""
        select r.request_id, r.person_id, r.team_id, r.pot_id, r.agreed_pence, r.paid_pence, r.released_pence, r.state, r.version,
               (select count(*) from core_support_card s where s.person_id = r.person_id and s.team_id = r.team_id and s.ended_on is null) as supporting
        from flexible_fund_request r
        where r.person_id = @person and r.state = 'Agreed' and r.agreed_pence - r.paid_pence - r.released_pence > 0
        order by r.asked_at, r.request_id
        """);

    public static readonly Sql Card = new("""
        select case r.state when 'Waiting' then 'Waits for a decision' else 'To be paid' end as label, r.words as value, '/Asking/ForPerson' as page
        from flexible_fund_request r
        where r.person_id = @person and (r.state = 'Waiting' or (r.state = 'Agreed' and r.agreed_pence - r.paid_pence - r.released_pence > 0))
        order by r.asked_at, r.request_id
        """);

    /// <summary>What somebody wants, as the record shows it.</summary>
    public static readonly Sql Goals = new("""
        select g.goal_id, g.words, g.state
        from core_goal_card g
        where g.person_id = @person
        order by case when g.state = 'Open' then 0 else 1 end, g.place, g.goal_id
        """);
}
