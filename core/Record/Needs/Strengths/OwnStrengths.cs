using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Platform.Record.Needs.Strengths;

/// <summary>Keeps what somebody is good at, hopes for and wants first. What is no longer so is marked, and stays.</summary>
public sealed class OwnStrengths(IDatabase database, ITimeline timeline, CurrentWorker worker, LocalArea area, TimeProvider clock)
{
    private const int LongestYears = 100;

    private DateOnly Today => area.Today(clock);

    internal Task<IReadOnlyList<StrengthRow>> OfAsync(Guid person) => database.ManyAsync<StrengthRow>(StrengthSql.Of, new { person });

    internal Task<StrengthRow?> FindAsync(Guid person, Guid strength) => database.OneAsync<StrengthRow>(StrengthSql.One, new { person, strength });

    internal async Task TellAsync(Guid person, StrengthInput input)
    {
        var on = Day(input.SaidOn, "Input.SaidOn");
        await database.ExecuteAsync(StrengthSql.Add, new
        {
            strength = Ids.New(), person, kind = input.Kind!.Value, words = input.Words!.Trim(), on, by = worker.Name, now = clock.GetUtcNow().UtcDateTime,
        });
        await timeline.WriteAsync(NeedTimeline.Told, person, input.Kind switch
        {
            StrengthKind.First => "They said what they want first",
            StrengthKind.Hope => "They told us of a hope",
            _ => "They told us of a strength",
        }, input.Words.Trim());
    }

    /// <exception cref="StaleRowException">A colleague has marked it already.</exception>
    internal async Task MarkPastAsync(Guid person, StrengthRow strength, PastInput input)
    {
        var on = Day(input.On, "Input.On");
        if (on < strength.SaidOn) throw new RuleBrokenException("This is before they said it. Change the date.", "Input.On");
        await database.ExecuteOneAsync(StrengthSql.MarkPast, new { person, strength = strength.StrengthId, on, words = input.Words?.Trim(), version = input.Version });
        await timeline.WriteAsync(NeedTimeline.Told, person, "Something they had told us is no longer so", strength.Words);
    }

    private DateOnly Day(DateOnly? typed, string field) =>
        typed > Today ? throw new RuleBrokenException("Choose today or an earlier day.", field)
        : typed < Today.AddYears(-LongestYears) ? throw new RuleBrokenException($"This is more than {LongestYears} years ago. Check the year.", field)
        : typed ?? Today;
}
