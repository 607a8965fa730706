using Peer.Matching;
using Platform.Sdk.Data;
using Platform.Sdk.Record;
using System.ComponentModel.DataAnnotations;

namespace Peer.Reviews;

/// <summary>What somebody says of how they get on with their peer. Stored by name.</summary>
public enum Outcome
{
    [Display(Name = "It goes on")]
    GoOn,

    [Display(Name = "They would like somebody else")]
    Change,

    [Display(Name = "It goes on, and something should be different")]
    SomethingElse,
}

internal sealed record Review
{
    public Guid ReviewId { get; init; }
    public Guid MatchId { get; init; }

    /// <summary>The support in which they are matched.</summary>
    public Guid SupportId { get; init; }

    /// <summary>The first or the second.</summary>
    public int Turn { get; init; }

    /// <summary>When it was due at first, wherever it was put off to.</summary>
    public DateOnly FirstDueOn { get; init; }
    public DateOnly DueOn { get; init; }
    public Outcome? Outcome { get; init; }
    public string? Words { get; init; }
    public DateOnly? DoneOn { get; init; }
    public string? DoneBy { get; init; }

    /// <summary>The last day of the match that it is about; null while that goes on.</summary>
    public DateOnly? MatchUntil { get; init; }
    public int Version { get; init; }
}

internal static class ReviewWork
{
    public static readonly WorkKind Review = new("peer.review", "Ask how they get on with their peer") { Permission = MatchingPermissions.Review };

    public static readonly IReadOnlyList<WorkKind> All = [Review];
}

internal static class ReviewSql
{
    public static readonly Sql Of = new("""
        select r.review_id, r.match_id, m.support_id, r.turn, r.first_due_on, r.due_on, r.outcome, r.words, r.done_on, r.done_by, m.until_on as match_until, r.version
        from peer_review r
        join peer_match m on m.person_id = r.person_id and m.match_id = r.match_id
        where r.person_id = @person
        order by r.first_due_on, r.review_id
        """);

    public static readonly Sql Plan = new("""
        insert into peer_review (review_id, person_id, match_id, turn, first_due_on, due_on, version)
        values (@review, @person, @match, @turn, @due, @due, 1)
        """);

    public static readonly Sql Done = new("""
        update peer_review set outcome = @outcome, words = @words, done_on = @today, done_by = @by, version = version + 1
        where person_id = @person and review_id = @review and version = @version and done_on is null
        """);

    public static readonly Sql PutOff = new("""
        update peer_review set due_on = @due, version = version + 1
        where person_id = @person and review_id = @review and version = @version and done_on is null
        """);
}
