using Platform.Sdk.Data;

namespace FlexibleFund.Pots.Standing;

internal static class StandingSql
{
    /// <summary>What is promised to somebody, or stood so, and in how many ways any team supports them now.</summary>
    public static readonly Sql OfPerson = new("""
        select r.request_id, r.team_id, r.pot_id, r.agreed_pence - r.paid_pence - r.released_pence as outstanding_pence, s.standing_id, s.pence, s.freed_on, s.freed_by,
               (select count(*) from core_support_card c where c.person_id = r.person_id and c.ended_on is null) as supporting
        from flexible_fund_request r
        left join flexible_fund_standing s on s.standing_id = r.standing_id
        where r.person_id = @person and (r.standing_id is not null or (r.state = 'Agreed' and r.agreed_pence - r.paid_pence - r.released_pence > 0))
        order by r.asked_at, r.request_id
        """);

    public static readonly Sql Add = new("insert into flexible_fund_standing (standing_id, pot_id, pence, since) values (@standing, @pot, @pence, @today)");

    public static readonly Sql Tie = new("update flexible_fund_request set standing_id = @standing where person_id = @person and request_id = @request");

    public static readonly Sql Change = new("update flexible_fund_standing set pence = @pence where standing_id = @standing and freed_on is null");

    public static readonly Sql Remove = new("delete from flexible_fund_standing where standing_id = @standing");

    /// <summary>What was freed while nobody supported them is promised no longer by their own row either.</summary>
    public static readonly Sql Book = new("""
        update flexible_fund_request set released_pence = released_pence + @pence, version = version + 1
        where person_id = @person and request_id = @request and agreed_pence - paid_pence - released_pence >= @pence
        """);

    /// <summary>Of a pot: all that stands so, and what of it has since a day.</summary>
    public static readonly Sql OfPot = new("""
        select coalesce(sum(s.pence), 0) as pence, count(*) as requests, coalesce(sum(case when s.since <= @until then s.pence else 0 end), 0) as due_pence,
               coalesce(sum(case when s.since <= @until then 1 else 0 end), 0) as due_requests
        from flexible_fund_standing s
        where s.pot_id = @pot and s.freed_on is null
        """);

    /// <summary>Those whom the reader sees, who are supported and of whom a pot says still that nobody does.</summary>
    public static readonly Sql SupportedAgain = new("""
        select distinct r.person_id
        from flexible_fund_request r
        join flexible_fund_standing s on s.standing_id = r.standing_id
        join core_support_card c on c.person_id = r.person_id
        where s.pot_id = @pot and s.freed_on is null and c.ended_on is null and {visible r.person_id}
        order by r.person_id
        """);

    public static readonly Sql Free = new("update flexible_fund_standing set freed_on = @today, freed_by = @by where pot_id = @pot and freed_on is null and since <= @until");
}

/// <summary>A promise to somebody, and how it stands while nobody supports them.</summary>
internal sealed record Promise
{
    public Guid RequestId { get; init; }
    public Guid TeamId { get; init; }
    public Guid PotId { get; init; }
    public long OutstandingPence { get; init; }
    public Guid? StandingId { get; init; }
    public long? Pence { get; init; }
    public DateOnly? FreedOn { get; init; }
    public string? FreedBy { get; init; }
    public int Supporting { get; init; }

    /// <summary>Whether the nameless row says what stands now.</summary>
    public bool IsKept => FreedOn is not null ? Supporting == 0
        : Supporting == 0 && OutstandingPence > 0 ? Pence == OutstandingPence
        : StandingId is null;
}

/// <summary>What is promised from a pot for people whom nobody supports.</summary>
internal sealed record StandingSum
{
    public long Pence { get; init; }
    public int Requests { get; init; }

    /// <summary>What of it has been so for long enough to be freed.</summary>
    public long DuePence { get; init; }
    public int DueRequests { get; init; }
}
