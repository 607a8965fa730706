using Platform.Record.Import.Files;
using Platform.Record.Import.Reading;
using Platform.Record.People;
using Platform.Record.Support;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;

namespace Platform.Record.Import;

/// <summary>
/// Imports a caseload in small batches, each in one transaction with the rows' every part in it. A row that has been brought
/// in is known by its mark, so an import may be stopped anywhere and run again. A dry run does the same batches and takes each
/// one back, so it never stands in the way of those who work meanwhile.
/// </summary>
public sealed class ImportCaseload(
    IDatabase database, BringIn bringIn, Caseload caseload, IModules modules, LocalArea area, TimeProvider clock)
{
    internal const int BatchRows = 50;

    private const int Tries = 3;

    private sealed class DryRunOverException : Exception;

    private sealed record ReadLine(CaseloadLine Line, CaseloadRow? Row, Findings Found);

    private sealed record Done(CaseloadRow Row, BroughtIn Brought, bool IsNew);

    internal async Task<ImportResult> RunAsync(
        CaseloadFile file, ReportFile report, bool dryRun, Func<Tally, Task> progress, CancellationToken stop)
    {
        var (read, taken, tally) = (await ReaderAsync(), dryRun ? new TakenBack() : null, new Tally());
        await foreach (var batch in file.LinesAsync(CancellationToken.None).Chunk(BatchRows))
        {
            if (stop.IsCancellationRequested)
            {
                return new ImportResult(tally, await OverLimitAsync(taken), IsWhole: false);
            }

            var lines = batch.Where(line => !line.IsEmpty).Select(line => Read(read, line)).ToList();
            var (done, said) = await BatchAsync(lines, taken);
            await report.WriteAsync(said.OrderBy(line => line.Row));
            tally += done with { Rows = batch.Length };
            await progress(tally);
        }

        return new ImportResult(tally, await OverLimitAsync(taken), IsWhole: true);
    }

    private async Task<(Tally Tally, IReadOnlyList<ReportLine> Said)> BatchAsync(IReadOnlyList<ReadLine> lines, TakenBack? taken)
    {
        for (var turn = 1; ; turn++)
        {
            try
            {
                var (tally, said, done) = (new Tally(), new List<ReportLine>(), new List<Done>());
                await TransactAsync(async () => tally = await WriteAsync(lines, said, done, taken), isKept: taken is null);
                done.ForEach(one => taken?.Keep(one.Row, one.Brought, one.IsNew));
                return (tally, said);
            }
            catch (Exception fault) when (turn < Tries && fault is DatabaseBusyException or DuplicateRowException or StaleRowException)
            {
                // somebody else wrote at the same moment; nothing of the batch was kept
            }
        }
    }

    private async Task TransactAsync(Func<Task> batch, bool isKept)
    {
        try
        {
            await database.TransactAsync(async () =>
            {
                await batch();
                if (!isKept)
                {
                    throw new DryRunOverException();
                }
            });
        }
        catch (DryRunOverException)
        {
        }
    }

    private async Task<Tally> WriteAsync(IReadOnlyList<ReadLine> lines, List<ReportLine> said, List<Done> done, TakenBack? taken)
    {
        said.AddRange(lines.SelectMany(line => line.Found.Lines));
        var tally = new Tally
        {
            Refused = lines.Count(line => line.Row is null),
            Warnings = lines.Where(line => line.Row is not null).Sum(line => line.Found.Lines.Count),
        };
        var rows = lines.Select(line => line.Row).OfType<CaseloadRow>().ToList();
        var earlier = await Earlier.ReadAsync(database, rows);
        taken?.Tell(earlier, rows);
        var unknown = rows.Where(row => !earlier.Knows(row)).ToList();
        var back = taken?.Of(unknown.Select(earlier.PersonOf).OfType<Guid>()) ?? [];
        await HoldCaseloadsAsync(back.Select(one => one.Row).Concat(unknown));
        foreach (var (row, person, isNew) in back)
        {
            await bringIn.RunAsync(row, isNew ? null : person, person);
        }

        foreach (var (line, row, _) in lines)
        {
            if (row is not null)
            {
                tally += await WriteAsync(line, row, earlier, said, done);
            }
        }

        return tally;
    }

    private async Task<Tally> WriteAsync(CaseloadLine line, CaseloadRow row, Earlier earlier, List<ReportLine> said, List<Done> done)
    {
        var known = earlier.PersonOf(row);
        if (known is { } same && earlier.Knows(row))
        {
            return new Tally { Known = 1, PossibleDuplicates = Duplicate(same) };
        }

        var brought = await bringIn.RunAsync(row, known);
        earlier.Remember(row, brought.Person);
        done.Add(new Done(row, brought, IsNew: known is null));
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
    private async Task HoldCaseloadsAsync(IEnumerable<CaseloadRow> rows)
    {
        var episodes = rows.Select(row => row.Episode).OfType<EpisodeAsked>();
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
        return new ReadRow(area.Today(clock), new ReadEpisode(keys, byEmail, await OpenRecordsAsync(), area, clock));
    }

    /// <summary>Whose roles let them open a record: nobody's goes to somebody who could not.</summary>
    private async Task<HashSet<string>> OpenRecordsAsync()
    {
        var roles = await database.ManyAsync<RoleAtWork>(ImportSql.Roles);
        return [.. roles.GroupBy(role => role.EmailKey, StringComparer.Ordinal)
            .Where(worker => Permits.Of(modules, [.. worker.Select(role => new HeldRole(role.ModuleKey, role.Role))]).Contains(PeoplePermissions.Read))
            .Select(worker => worker.Key)];
    }

    private static ReadLine Read(ReadRow read, CaseloadLine line)
    {
        var found = new Findings(line);
        return new ReadLine(line, read.Read(line, found), found);
    }

    private async Task<int> OverLimitAsync(TakenBack? taken)
    {
        var sizes = await database.ManyAsync<CaseloadSize>(ImportSql.Caseloads);
        return (taken?.Sizes(sizes) ?? sizes)
            .Where(size => modules.Find(size.ModuleKey)?.SupportSettings?.CaseloadLimit < size.People)
            .Select(size => size.LeadWorkerId).Distinct().Count();
    }
}
