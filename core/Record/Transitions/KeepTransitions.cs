using System.ComponentModel.DataAnnotations;
using Platform.Record.Details;
using Platform.Record.Support;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Platform.Record.Transitions;

public sealed record TransitionInput : IVersioned
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

    public int Version { get; set; }

    internal static TransitionInput Of(TransitionRow row) => new()
    {
        Kind = row.Kind, Place = row.Place, FromOn = row.FromOn, ExpectedOn = row.ExpectedOn, Changes = row.Changes, Version = row.Version,
    };
}

/// <summary>Notes where somebody is for a time, what changes about it, and that they are back. It never touches their support.</summary>
public sealed class KeepTransitions(IDatabase database, Episodes episodes, CurrentWorker worker, ITimeline timeline, LocalArea area, TimeProvider clock)
{
    private const int LongestYears = 60;

    internal async Task<IReadOnlyList<TransitionRow>> OfAsync(Guid person) => await database.ManyAsync<TransitionRow>(TransitionSql.Of, new { person });

    internal async Task AddAsync(Guid person, TransitionInput input)
    {
        var row = Read(input, area.Today(clock));
        await episodes.HoldAsync(person);
        await episodes.AliveAsync(person);
        await database.ExecuteAsync(TransitionSql.Add, new
        {
            id = Ids.New(), person, kind = row.Kind, from = row.FromOn, expected = row.ExpectedOn, place = row.Place, changes = row.Changes,
            by = worker.IsSignedIn ? worker.Name : null, now = clock.GetUtcNow().UtcDateTime,
        });
        await timeline.WriteAsync(TransitionTimeline.Noted, person, row.Sentence(area.Today(clock)), row.Changes);
    }

    /// <exception cref="RuleBrokenException">They are back, or died, meanwhile.</exception>
    /// <exception cref="StaleRowException">Somebody else changed it first.</exception>
    internal async Task ChangeAsync(Guid person, TransitionRow known, TransitionInput input)
    {
        await episodes.HoldAsync(person);
        await episodes.AliveAsync(person);
        if ((await OfAsync(person)).FirstOrDefault(one => one.TransitionId == known.TransitionId && one.BackOn is not null) is { } over)
        {
            throw new RuleBrokenException(over.ComesBack
                ? "It has been noted that they are back. If they are away again, note it as a new time."
                : "It has been noted that it is over. If it comes again, note it anew.");
        }

        var row = Read(input, known.FromOn);
        await database.ExecuteOneAsync(TransitionSql.Change, new
        {
            person, id = known.TransitionId, version = input.Version, kind = row.Kind, from = row.FromOn, expected = row.ExpectedOn, place = row.Place, changes = row.Changes,
        });
        await timeline.WriteAsync(TransitionTimeline.Noted, person, $"Changed: {row.Sentence(area.Today(clock))}", row.Changes);
    }

    /// <summary>They are back; sent twice it is said once.</summary>
    internal async Task BackAsync(Guid person, TransitionRow row)
    {
        await episodes.HoldAsync(person);
        if (await database.ExecuteAsync(TransitionSql.Back, new { person, id = row.TransitionId, today = area.Today(clock) }) == 0) return;
        await timeline.WriteAsync(TransitionTimeline.Noted, person, row.ComesBack ? $"Back again. It was: {row.Kind.InTheSentence()}" : $"It is over: {row.Kind.InTheSentence()}");
    }

    /// <exception cref="RuleBrokenException">A day lies too far, or it would be over before it begins.</exception>
    private TransitionRow Read(TransitionInput input, DateOnly usually)
    {
        var (today, from) = (area.Today(clock), input.FromOn ?? usually);
        if (from > today.AddYears(1)) throw new RuleBrokenException("This is more than a year ahead. Check the year.", "Input.FromOn");
        if (from < today.AddYears(-LongestYears)) throw new RuleBrokenException($"This is more than {LongestYears} years ago. Check the year.", "Input.FromOn");
        if (input.ExpectedOn > today.AddYears(LongestYears)) throw new RuleBrokenException($"This is more than {LongestYears} years ahead. Check the year, or leave it empty.", "Input.ExpectedOn");
        if (input.ExpectedOn < from) throw new RuleBrokenException("It would be over before it begins. Choose a later day, or leave it empty.", "Input.ExpectedOn");
        return new() { Kind = input.Kind!.Value, FromOn = from, ExpectedOn = input.ExpectedOn, Place = Trimmed(input.Place), Changes = Trimmed(input.Changes) };
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
