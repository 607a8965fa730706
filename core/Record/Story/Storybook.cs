using Platform.Record.People;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Platform.Record.Story;

/// <summary>Keeps the person's own words: written once, never changed.</summary>
public sealed class Storybook(IDatabase database, ITimeline timeline, CurrentWorker worker, LocalArea area, TimeProvider clock)
{
    private const int LongestYears = 100;

    internal Task<EntryRow?> FindAsync(Guid person, Guid entry) => database.OneAsync<EntryRow>(StorySql.One, new { person, entry });

    /// <summary>Writes an entry; one that stands beside a later entry stands beside what that one stands beside.</summary>
    internal async Task TellAsync(Guid person, string words, DateOnly? on = null, string? to = null, EntryRow? beside = null)
    {
        var today = area.Today(clock);
        if (on > today)
        {
            throw new RuleBrokenException("They told it today or on an earlier day. Change the date.", "Input.ToldOn");
        }

        if (on < today.AddYears(-LongestYears))
        {
            throw new RuleBrokenException($"This is more than {LongestYears} years ago. Check the year.", "Input.ToldOn");
        }

        await WriteAsync(person, words, on ?? today, to ?? worker.Name, beside?.BesideId ?? beside?.StoryId);
        await timeline.WriteAsync(PeopleTimeline.Told, person, beside is null
            ? "They told us something in their own words"
            : "They told us something that stands beside an earlier entry");
    }

    /// <summary>Writes an entry without telling the timeline: a record's start tells it.</summary>
    internal Task WriteAsync(Guid person, string words, DateOnly on, string to, Guid? beside) => database.ExecuteAsync(StorySql.Write, new
    {
        entry = Ids.New(), person, words, toldOn = on, toldTo = to, worker = worker.IsSignedIn ? worker.Id : (Guid?)null, beside, now = clock.GetUtcNow().UtcDateTime,
    });
}
