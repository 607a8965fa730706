using System.Globalization;
using Platform.Record.Support;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;

namespace Platform.Record.Demo.Seed;

/// <summary>How far seeding is.</summary>
/// <param name="People">Invented people of this seed number there now.</param>
/// <param name="Added">How many of them this run wrote.</param>
/// <param name="Entries">Timeline entries this run wrote.</param>
internal sealed record Seeded(int People, int Added, long Entries);

/// <summary>
/// Fills a demo area with invented people, each whole in one of many small transactions. They carry a running reference, so a
/// run that was stopped anywhere goes on where it stopped, and the same seed number invents the same people again.
/// </summary>
public sealed class SeedPeople(IDatabase database, IModules modules, FrontDoorTeam frontDoor, LocalArea area, TimeProvider clock)
{
    public const int UsualNumber = 1, HighestNumber = 4_095;

    internal const int BatchPeople = 200;

    private const int Tries = 3;

    /// <summary>Writes until there are as many; answers fewer when it was stopped.</summary>
    internal async Task<Seeded> RunAsync(int people, int number, Func<Seeded, Task> progress, CancellationToken stop)
    {
        if (!area.Demo)
        {
            throw new InvalidOperationException("Only a demo area is filled with invented people.");
        }

        var teams = new SeedTeams(database, modules, frontDoor, number, clock.GetUtcNow().UtcDateTime);
        var there = await ThereAsync(number);
        var seeded = new Seeded(there, 0, 0);
        while (seeded.People < people && !stop.IsCancellationRequested)
        {
            var batch = Math.Min(BatchPeople, people - seeded.People);
            var entries = await BatchAsync(teams, number, seeded.People, batch);
            seeded = new Seeded(seeded.People + batch, seeded.Added + batch, seeded.Entries + entries);
            await progress(seeded);
        }

        return seeded;
    }

    private async Task<int> ThereAsync(int number)
    {
        var marks = SeedRecord.MarkOf(number, 0)[..^7];
        var last = await database.OneAsync<string?>(SeedSql.LastMark, new { marks = $"{marks}%" });
        return last is null ? 0 : int.Parse(last[marks.Length..], CultureInfo.InvariantCulture) + 1;
    }

    private async Task<int> BatchAsync(SeedTeams teams, int number, int first, int people)
    {
        for (var turn = 1; ; turn++)
        {
            try
            {
                var rows = new SeedRows();
                await database.TransactAsync(async () =>
                {
                    var record = new SeedRecord(rows, area, area.Today(clock), number);
                    for (var index = first; index < first + people; index++)
                    {
                        record.Add(index, await teams.PlaceAsync(index));
                    }

                    await rows.WriteAsync(database);
                });
                return rows.Entries;
            }
            catch (DatabaseBusyException) when (turn < Tries)
            {
                teams.Forget();
            }
        }
    }
}
