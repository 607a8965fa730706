using Platform.Record.Support;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Platform.Record.Died.Learning;

/// <summary>Keeps what a learning review came to. It can be added to and is never changed; with the first words the review of the team is begun, and nothing asks for it any longer.</summary>
public sealed class LearnTogether(IDatabase database, Episodes episodes, RecordDeath deaths, CurrentWorker worker, ITimeline timeline, IWork work, TimeProvider clock)
{
    internal async Task<IReadOnlyList<LearnedRow>> OfAsync(Guid person, Guid death) => await database.ManyAsync<LearnedRow>(LearningSql.Of, new { person, death });

    internal async Task WriteAsync(Guid person, LearnedInput input)
    {
        // behind the guard row: that they died may just have been taken back
        await episodes.HoldAsync(person);
        if (await deaths.OfAsync(person) is not { } death) throw new RuleBrokenException("That they died was recorded by mistake. There is nothing to look back on.");
        await database.ExecuteAsync(LearningSql.Write, new
        {
            id = Ids.New(), person, death = death.DeathId, learned = input.Learned!.Trim(), byWhom = input.ByWhom!.Trim(),
            changes = string.IsNullOrWhiteSpace(input.Changes) ? null : input.Changes.Trim(), by = worker.IsSignedIn ? worker.Name : null, now = clock.GetUtcNow().UtcDateTime,
        });
        await work.FinishAsync(DiedPermissions.LearningReview, person, worker.TeamId);
        await timeline.WriteAsync(DiedPermissions.Learned, person, "What we learned was written down");
    }
}
