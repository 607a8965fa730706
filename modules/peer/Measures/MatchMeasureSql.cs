using Peer.Matching.Pairing;
using Platform.Sdk.Data;

namespace Peer.Measures;

internal static class MatchMeasureSql
{
    public static readonly Sql Waits = new("""
        select s.support_id, s.person_id, s.lead_worker_id, s.started_on, s.ended_on,
               (select min(o.offered_on) from peer_offer o where o.person_id = s.person_id and o.support_id = s.support_id) as first_offer_on,
               (select min(m.from_on) from peer_match m where m.person_id = s.person_id and m.support_id = s.support_id and m.offer_id is not null) as first_match_on
        from core_support_card s
        where s.team_id = @team and s.module_key = 'peer' and {visible s.person_id}
        order by s.started_on, s.support_id
        """);

    /// <summary>How many peers each offer held.</summary>
    public static readonly Sql Offers = new("""
        select o.offered
        from peer_offer o
        where {visible o.person_id} and exists (select 1 from core_support_card s where s.person_id = o.person_id and s.support_id = o.support_id and s.team_id = @team)
        order by o.offered_on, o.offer_id
        """);

    public static readonly Sql Matches = new("""
        select m.match_id, m.offer_id, m.from_on, m.until_on, m.ended_by
        from peer_match m
        where {visible m.person_id} and exists (select 1 from core_support_card s where s.person_id = m.person_id and s.support_id = m.support_id and s.team_id = @team)
        order by m.from_on, m.match_id
        """);

    public static readonly Sql Reviews = new("""
        select r.turn, r.first_due_on, r.done_on, m.until_on as match_until
        from peer_review r
        join peer_match m on m.person_id = r.person_id and m.match_id = r.match_id
        where {visible r.person_id} and exists (select 1 from core_support_card s where s.person_id = m.person_id and s.support_id = m.support_id and s.team_id = @team)
        order by r.first_due_on, r.review_id
        """);

    public static readonly Sql Worries = new("""
        select y.told_at, y.due_at, y.done_at, k.stopped_at
        from peer_worry y
        join peer_worry_clock k on k.clock_id = y.clock_id
        where y.team_id = @team and {visible y.person_id}
        order by y.told_at, y.worry_id
        """);
}

internal sealed record WorryRow
{
    public DateTime ToldAt { get; init; }
    public DateTime DueAt { get; init; }
    public DateTime? DoneAt { get; init; }

    /// <summary>When its clock was stopped, by an answer or a death.</summary>
    public DateTime? StoppedAt { get; init; }
}

internal sealed record WaitRow
{
    public Guid SupportId { get; init; }
    public Guid PersonId { get; init; }
    public Guid? LeadWorkerId { get; init; }
    public DateOnly StartedOn { get; init; }
    public DateOnly? EndedOn { get; init; }
    public DateOnly? FirstOfferOn { get; init; }
    public DateOnly? FirstMatchOn { get; init; }
}

internal sealed record MatchRow
{
    public Guid MatchId { get; init; }

    /// <summary>The offer from which they chose; null where there was none.</summary>
    public Guid? OfferId { get; init; }
    public DateOnly FromOn { get; init; }
    public DateOnly? UntilOn { get; init; }
    public EndedBy? EndedBy { get; init; }
}

internal sealed record ReviewRow
{
    public int Turn { get; init; }
    public DateOnly FirstDueOn { get; init; }
    public DateOnly? DoneOn { get; init; }
    public DateOnly? MatchUntil { get; init; }
}
