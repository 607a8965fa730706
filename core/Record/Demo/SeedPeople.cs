using Platform.Record.Contacts;
using Platform.Record.Import;
using Platform.Record.Import.Files;
using Platform.Record.Import.Reading;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Platform.Record.Demo;

/// <summary>Adds any number of invented people to a demo area, in small batches.</summary>
public sealed class SeedPeople(IDatabase database, BringIn bringIn, ContactLog contacts, IModules modules, LocalArea area, TimeProvider clock)
{
    private static readonly ContactMethod[] Methods = [ContactMethod.Visit, ContactMethod.Phone, ContactMethod.Text, ContactMethod.MetOut];

    /// <summary>Answers how many were added: fewer than asked for when it was stopped.</summary>
    internal async Task<int> RunAsync(int people, Func<int, Task> progress, CancellationToken stop)
    {
        var workers = await database.ManyAsync<WorkerAtWork>(ImportSql.Workers);
        var teams = workers.Select(worker => worker.TeamId).Distinct().ToList();
        var keys = modules.On.Where(module => module.Support is not null).Select(module => module.Info.Key).ToList();
        var invent = new InventedRow(Random.Shared, area.Today(clock), keys, teams);
        var done = 0;
        while (done < people && !stop.IsCancellationRequested)
        {
            var batch = Math.Min(ImportCaseload.BatchRows, people - done);
            await database.TransactAsync(async () =>
            {
                for (var one = 0; one < batch; one++)
                {
                    await AddAsync(invent.Next());
                }
            });
            done += batch;
            await progress(done);
        }

        return done;
    }

    private async Task AddAsync(CaseloadRow row)
    {
        var brought = await bringIn.RunAsync(row, known: null);
        for (var tries = Random.Shared.Next(0, 4); tries > 0; tries--)
        {
            var reached = Random.Shared.Next(3) > 0;
            var at = clock.GetUtcNow().UtcDateTime.AddHours(-Random.Shared.Next(1, 24 * 60));
            await contacts.RecordAsync(brought.Person, brought.Episode, new Contact(
                Methods[Random.Shared.Next(Methods.Length)], reached ? ContactResult.Spoke : ContactResult.NotReached, null, at, null));
        }
    }
}
