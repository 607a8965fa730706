using System.ComponentModel.DataAnnotations;
using Platform.Sdk.Data;

namespace Platform.Record.Died.Learning;

/// <summary>What was learned, by whom, and what they agreed to change.</summary>
internal sealed record LearnedRow
{
    public Guid LearningId { get; init; }
    public string Learned { get; init; } = "";
    public string ByWhom { get; init; } = "";
    public string? Changes { get; init; }
    public string? WrittenBy { get; init; }
    public DateTime WrittenAt { get; init; }
}

public sealed record LearnedInput
{
    [Display(Name = "What we learned"), Required(ErrorMessage = "Say what was learned: what helped, and what we would want for the next one.")]
    [StringLength(4000, ErrorMessage = "Keep this to 4,000 characters.")]
    public string? Learned { get; init; }

    [Display(Name = "Who looked at it together"), Required(ErrorMessage = "Say who looked at it together.")]
    [StringLength(300, ErrorMessage = "Keep this to 300 characters.")]
    public string? ByWhom { get; init; }

    [Display(Name = "What we agreed to change"), StringLength(4000, ErrorMessage = "Keep this to 4,000 characters.")]
    public string? Changes { get; init; }
}

internal static class LearningSql
{
    public static readonly Sql Of = new("""
        select l.learning_id, l.learned, l.by_whom, l.changes, l.written_by, l.written_at
        from core_learning l
        where l.person_id = @person and l.death_id = @death
        order by l.written_at, l.learning_id
        """);

    public static readonly Sql Write = new("""
        insert into core_learning (learning_id, person_id, death_id, learned, by_whom, changes, written_by, written_at)
        values (@id, @person, @death, @learned, @byWhom, @changes, @by, @now)
        """);
}
