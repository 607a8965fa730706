using Platform.Record.Died;
using Platform.Record.Support.Endings;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.People;
using Platform.Sdk.Record;

namespace Platform.Record.Demo;

/// <summary>That somebody invented has died, so long ago that those who knew them have had their time for each other.</summary>
internal sealed record WrittenDeath
{
    public int DaysAgo { get; init; }
    public required string ToldBy { get; init; }

    public async Task WriteAsync(ModuleScope scope, Guid person, string supportName, string toldTo)
    {
        var (database, death, on) = (scope.Database, Ids.New(), scope.Today.AddDays(-DaysAgo));
        var at = scope.Now.AddDays(-DaysAgo);
        await database.ExecuteAsync(DeathSql.Mark, new { person, on, precision = DeathPrecision.Day });
        await database.ExecuteAsync(DeathSql.Record, new { death, person, toldBy = ToldBy, by = toldTo, now = at });
        foreach (var row in await database.ManyAsync<Guid>(DeathSql.OpenWork, new { person, kept = DiedPermissions.Work.Select(kind => kind.Key).ToList() }))
        {
            await database.ExecuteAsync(DeathSql.Finish, new { person, row, now = at });
        }

        foreach (var support in await database.ManyAsync<StandingSupport>(DemoDeathSql.Supports, new { person }))
        {
            await database.ExecuteAsync(DeathSql.Stop, new { id = Ids.New(), person, death, what = Stopped.Support, row = support.SupportId, was = support.Phase });
            await database.ExecuteAsync(EndingSql.Died, new { id = Ids.New(), person, support = support.SupportId, by = toldTo, now = at });
            await database.ExecuteAsync(EndingSql.End, new { person, support = support.SupportId, on, untold = (EndingReason?)null });
            await scope.Timeline.WriteAsync(Support.SupportTimeline.Ended, person, $"{Support.SupportTimeline.Called(supportName)} ended: {EndingReason.Died.InWords()}", null, at);
        }

        await scope.Timeline.WriteAsync(DiedPermissions.Died, person, $"They {DayOfDeath.InWords(on, DeathPrecision.Day)}", $"Told by: {ToldBy}", at);
    }
}

internal sealed record StandingSupport
{
    public Guid SupportId { get; init; }
    public string Phase { get; init; } = "";
}

internal static class DemoDeathSql
{
    public static readonly Sql Supports = new("select s.support_id, s.phase from core_support s where s.person_id = @person and s.phase <> 'Ended'");
}
