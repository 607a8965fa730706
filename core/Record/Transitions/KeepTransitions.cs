using System.ComponentModel.DataAnnotations;
using Platform.Record.Support;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Platform.Record.Transitions;

public sealed record TransitionInput
{
    [Display(Name = "What it is"), Required(ErrorMessage = "Choose what it is.")]
    public TransitionKind? Kind { get; init; }

    [Display(Name = "Where"), StringLength(200, ErrorMessage = "Keep this to 200 characters.")]
    public string? Place { get; init; }

    [Display(Name = "Since")]
    public DateOnly? FromOn { get; init; }

    [Display(Name = "Expected until")]
    public DateOnly? ExpectedOn { get; init; }

    [Display(Name = "What changes meanwhile"), StringLength(2000, ErrorMessage = "Keep this to 2,000 characters.")]
    public string? Changes { get; init; }
}

/// <summary>Notes where somebody is for a time, and that they are back. It never touches their support.</summary>
public sealed class KeepTransitions(IDatabase database, Episodes episodes, CurrentWorker worker, ITimeline timeline, LocalArea area, TimeProvider clock)
{
    private const int LongestYears = 60;

    internal async Task<IReadOnlyList<TransitionRow>> OfAsync(Guid person) => await database.ManyAsync<TransitionRow>(TransitionSql.Of, new { person });

    internal async Task AddAsync(Guid person, TransitionInput input)
    {
        var (today, from) = (area.Today(clock), input.FromOn ?? area.Today(clock));
        if (from > today.AddYears(1)) throw new RuleBrokenException("This is more than a year ahead. Check the year.", "Input.FromOn");
        if (from < today.AddYears(-LongestYears)) throw new RuleBrokenException($"This is more than {LongestYears} years ago. Check the year.", "Input.FromOn");
        if (input.ExpectedOn > today.AddYears(LongestYears)) throw new RuleBrokenException($"This is more than {LongestYears} years ahead. Check the year, or leave it empty.", "Input.ExpectedOn");
        if (input.ExpectedOn < from) throw new RuleBrokenException("It would be over before it begins. Choose a later day, or leave it empty.", "Input.ExpectedOn");
        await episodes.HoldAsync(person);
        await episodes.AliveAsync(person);
        var row = new TransitionRow { Kind = input.Kind!.Value, FromOn = from, ExpectedOn = input.ExpectedOn, Place = Trimmed(input.Place), Changes = Trimmed(input.Changes) };
        await database.ExecuteAsync(TransitionSql.Add, new
        {
            id = Ids.New(), person, kind = row.Kind, from, expected = row.ExpectedOn, place = row.Place, changes = row.Changes,
            by = worker.IsSignedIn ? worker.Name : null, now = clock.GetUtcNow().UtcDateTime,
        });
        await timeline.WriteAsync(TransitionTimeline.Noted, person, row.Sentence(area.Today(clock)), row.Changes);
    }

    /// <summary>They are back; sent twice it is said once.</summary>
    internal async Task BackAsync(Guid person, TransitionRow row)
    {
        if (await database.ExecuteAsync(TransitionSql.Back, new { person, id = row.TransitionId, today = area.Today(clock) }) == 0) return;
        await timeline.WriteAsync(TransitionTimeline.Noted, person, $"Back again. It was: {char.ToLowerInvariant(row.Kind.InWords()[0])}{row.Kind.InWords()[1..]}");
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
