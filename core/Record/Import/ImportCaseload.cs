using Platform.Record.Support;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;

namespace Platform.Record.Import;

/// <summary>
/// Imports a caseload in small batches, each in one transaction with the rows' every part in it. A row that has been brought
/// in is known by its mark, so an import may be stopped anywhere and run again.
/// </summary>
public sealed class ImportCaseload(
    IDatabase database, BringIn bringIn, Caseload caseload, IModules modules, LocalArea area, TimeProvider clock)
{
    internal const int BatchRows = 50;

    private const int Tries = 3;

    private sealed class DryRunOverException : Exception;

    private sealed record ReadLine(CaseloadLine Line, CaseloadRow? Row, Findings Found);

    internal async Task<ImportResult> RunAsync(
        CaseloadFile file, ReportFile report, bool dryRun, Func<Tally, Task> progress, CancellationToken stop)
    {
        var read = await ReaderAsync();
        if (!dryRun)
        {
            return await RowsAsync(file, read, report, Tries, progress, stop);
        }

        // later rows build on earlier ones, so a dry run does everything and takes it all back at the end
        ImportResult? result = null;
        try
        {
            await database.TransactAsync(async () =>
            {
                result = await RowsAsync(file, read, report, 1, progress, stop);
                throw new DryRunOverException();
            });
        }
        catch (DryRunOverException)
        {
        }

        return result!;
    }

    private async Task<ImportResult> RowsAsync(
        CaseloadFile file, ReadRow read, ReportFile report, int tries, Func<Tally, Task> progress, CancellationToken stop)
    {
        var tally = new Tally();
        await foreach (var batch in file.LinesAsync(CancellationToken.None).Chunk(BatchRows))
        {
            if (stop.IsCancellationRequested)
            {
                return new ImportResult(tally, await OverLimitAsync(), IsWhole: false);
            }

            var lines = batch.Where(line => !line.IsEmpty).Select(line => Read(read, line)).ToList();
            var (done, said) = await BatchAsync(lines, tries);
            await report.WriteAsync(said.OrderBy(line => line.Row));
            tally += done with { Rows = batch.Length };
            await progress(tally);
        }

        return new ImportResult(tally, await OverLimitAsync(), IsWhole: true);
    }

    private async Task<(Tally Done, IReadOnlyList<ReportLine> Said)> BatchAsync(IReadOnlyList<ReadLine> lines, int tries)
    {
        for (var turn = 1; ; turn++)
        {
            try
            {
                var (done, said) = (new Tally(), new List<ReportLine>());
                await database.TransactAsync(async () => done = await WriteAsync(lines, said));
                return (done, said);
            }
            catch (Exception fault) when (turn < tries && fault is DatabaseBusyException or DuplicateRowException or StaleRowException)
            {
                // somebody else wrote at the same moment; nothing of the batch was kept
            }
        }
    }

    private async Task<Tally> WriteAsync(IReadOnlyList<ReadLine> lines, List<ReportLine> said)
    {
        said.AddRange(lines.SelectMany(line => line.Found.Lines));
        var tally = new Tally
        {
            Refused = lines.Count(line => line.Row is null),
            Warnings = lines.Where(line => line.Row is not null).Sum(line => line.Found.Lines.Count),
        };
        var earlier = await Earlier.ReadAsync(database, [.. lines.Select(line => line.Row).OfType<CaseloadRow>()]);
        await HoldCaseloadsAsync(lines, earlier);
        foreach (var (line, row, _) in lines)
        {
            if (row is not null)
            {
                tally += await WriteAsync(line, row, earlier, said);
            }
        }

        return tally;
    }

    private async Task<Tally> WriteAsync(CaseloadLine line, CaseloadRow row, Earlier earlier, List<ReportLine> said)
    {
        var known = earlier.PersonOf(row);
        if (known is { } same && earlier.Knows(row))
        {
            return new Tally { Known = 1, PossibleDuplicates = Duplicate(same) };
        }

        var brought = await bringIn.RunAsync(row, known);
        earlier.Remember(row, brought.Person);
        said.AddRange(brought.Differs.Select(column =>
            new ReportLine(line.Row, column, line[column], "The record says something else already. It was not changed.")));
        return new Tally
        {
            New = known is null ? 1 : 0,
            Known = known is null ? 0 : 1,
            Episodes = brought.Started ? 1 : 0,
            Warnings = brought.Differs.Count,
            PossibleDuplicates = Duplicate(brought.Person),
        };

        IReadOnlyList<int> Duplicate(Guid person) => earlier.IsHeldByAnother(row, person) ? [line.Row] : [];
    }

    // in one order, so that two imports at once do not wait for each other
    private async Task HoldCaseloadsAsync(IEnumerable<ReadLine> lines, Earlier earlier)
    {
        var episodes = lines.Where(line => line.Row is { } row && !earlier.Knows(row)).Select(line => line.Row!.Episode).OfType<EpisodeAsked>();
        foreach (var (module, lead) in episodes.Select(episode => (episode.ModuleKey, episode.Lead)).Distinct().Order())
        {
            await caseload.HoldAsync(lead!.Value, module);
        }
    }

    private async Task<ReadRow> ReaderAsync()
    {
        var workers = await database.ManyAsync<WorkerAtWork>(ImportSql.Workers);
        var keys = modules.On.Where(module => module.Support is not null).Select(module => module.Info.Key).ToHashSet(StringComparer.Ordinal);
        var byEmail = workers.ToDictionary(worker => worker.EmailKey, StringComparer.Ordinal);
        return new ReadRow(area.Today(clock), new ReadEpisode(keys, byEmail, area, clock));
    }

    private static ReadLine Read(ReadRow read, CaseloadLine line)
    {
        var found = new Findings(line);
        return new ReadLine(line, read.Read(line, found), found);
    }

    private async Task<int> OverLimitAsync() => (await database.ManyAsync<CaseloadSize>(ImportSql.Caseloads))
        .Where(size => modules.Find(size.ModuleKey)?.SupportSettings?.CaseloadLimit < size.People)
        .Select(size => size.LeadWorkerId).Distinct().Count();
}
