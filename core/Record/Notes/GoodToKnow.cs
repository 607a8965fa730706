using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Platform.Record.Notes;

/// <summary>Keeps what is good to know: for a while, looked at again, and told to the person unless that is not safe.</summary>
public sealed class GoodToKnow(IDatabase database, ITimeline timeline, CurrentWorker worker, LocalArea area, TimeProvider clock)
{
    private DateOnly Today => area.Today(clock);

    /// <summary>What holds now, as far as the worker may read it.</summary>
    internal Task<IReadOnlyList<NoteRow>> NowAsync(Guid person) => ReadAsync(NoteSql.Now, person);

    internal Task<IReadOnlyList<NoteRow>> EndedAsync(Guid person) => ReadAsync(NoteSql.Ended, person);

    internal async Task<NoteRow?> FindAsync(Guid person, Guid note) =>
        await database.OneAsync<NoteRow>(NoteSql.One, new { person, note }) is { } found && MayRead(found) ? found : null;

    internal async Task AddAsync(Guid person, NoteInput input)
    {
        input.Check(Today);
        var (note, words) = (Ids.New(), input.Words!.Trim());
        await database.ExecuteAsync(NoteSql.Add, new
        {
            note, person, words, review = input.ReviewOn!.Value, told = input.Told!.Value, why = input.WhyNot, by = worker.Name, now = clock.GetUtcNow().UtcDateTime,
        });
        await timeline.WriteAsync(NoteTimeline.Of(input.Told == Sharing.PersonTold.NotSafe), person, "Something that is good to know was written down", words);
    }

    /// <exception cref="StaleRowException">Somebody else looked at it or ended it first.</exception>
    internal async Task ReviewAsync(Guid person, NoteRow note, ReviewInput input)
    {
        if (note.EndedOn is not null) throw new RuleBrokenException("A colleague has ended this since you opened the page. Where it still holds, write it down anew.");
        input.Check(Today);
        await database.ExecuteOneAsync(NoteSql.Review, new
        {
            person, note = note.NoteId, review = input.ReviewOn!.Value, told = input.Told!.Value, why = input.WhyNot, version = input.Version,
        });
        await FinishWorkAsync(person, note.NoteId);
        await timeline.WriteAsync(
            NoteTimeline.Of(note.StaysOnScreen || input.Told == Sharing.PersonTold.NotSafe), person, "What is good to know was looked at again, and still holds", note.Words);
    }

    /// <exception cref="StaleRowException">Somebody else looked at it or ended it first.</exception>
    internal async Task EndAsync(Guid person, NoteRow note, int version, string reason)
    {
        await database.ExecuteOneAsync(NoteSql.End, new { person, note = note.NoteId, today = Today, reason = reason.Trim(), by = worker.Name, version });
        await FinishWorkAsync(person, note.NoteId);
        await timeline.WriteAsync(NoteTimeline.Of(note.StaysOnScreen), person, $"No longer needed to know: {reason.Trim()}", note.Words);
    }

    /// <summary>The page where a note is looked at again.</summary>
    internal static string LinkTo(Guid person, Guid note) => $"/people/{person}/notes/{note}/review";

    private Task<int> FinishWorkAsync(Guid person, Guid note) => database.ExecuteAsync(NoteSql.FinishWork, new
    {
        person, kind = NoteTimeline.LookAgain.Key, link = LinkTo(person, note), now = clock.GetUtcNow().UtcDateTime,
    });

    private async Task<IReadOnlyList<NoteRow>> ReadAsync(Sql sql, Guid person) => worker.Can(NotePermissions.Read)
        ? [.. (await database.ManyAsync<NoteRow>(sql, new { person })).Where(MayRead)]
        : [];

    private bool MayRead(NoteRow note) => !note.StaysOnScreen || worker.Can(NotePermissions.Untold);
}
