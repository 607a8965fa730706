using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Record;

namespace Platform.Record.TeamAround.Meetings;

/// <summary>Keeps what the team around somebody decided, and how the person's voice was brought.</summary>
public sealed class TeamMeetings(IDatabase database, ITimeline timeline, CurrentWorker worker, LocalArea area, TimeProvider clock)
{
    internal Task<Page<MeetingRow>> EarlierAsync(Guid person, Guid? before, int size) => database.PageAsync<MeetingRow>(MeetingSql.Earlier, new { person, before }, size);

    internal Task<MeetingRow?> FindAsync(Guid person, Guid meeting) => database.OneAsync<MeetingRow>(MeetingSql.One, new { person, meeting });

    internal async Task AddAsync(Guid person, MeetingInput input)
    {
        var today = area.Today(clock);
        input.Check(today);
        var on = input.HeldOn ?? today;
        await database.ExecuteAsync(MeetingSql.Add, new
        {
            meeting = Ids.New(), person, on, came = input.Came!.Trim(), voice = input.Voice!.Value, words = input.VoiceWords?.Trim(), decisions = input.Decisions!.Trim(),
            actions = input.Actions?.Trim(), by = worker.Name, now = clock.GetUtcNow().UtcDateTime,
        });
        await timeline.WriteAsync(
            TeamTimeline.Met, person, "The team around them met", input.Decisions.Trim(), on == today ? null : area.ToUtc(on.ToDateTime(new TimeOnly(12, 0))));
    }

    /// <exception cref="StaleRowException">Somebody else changed it first.</exception>
    internal async Task ChangeAsync(Guid person, Guid meeting, MeetingInput input)
    {
        var today = area.Today(clock);
        input.Check(today);
        await database.ExecuteOneAsync(MeetingSql.Change, new
        {
            meeting, person, on = input.HeldOn ?? today, came = input.Came!.Trim(), voice = input.Voice!.Value, words = input.VoiceWords?.Trim(), decisions = input.Decisions!.Trim(),
            actions = input.Actions?.Trim(), version = input.Version,
        });
        await timeline.WriteAsync(TeamTimeline.Met, person, "What is written down of a meeting was changed", input.Decisions.Trim());
    }
}
