using Platform.Conformance.Engines;
using Platform.Data.Engines;
using Platform.Record.Demo;
using Platform.Record.Import;
using Platform.Record.Import.Files;

namespace Record.Tests.Import;

public sealed class DryRunTests
{
    private const int Rows = 170;

    private static readonly string[] Faced = ["", "current", "past", "no", "unknown", "maybe"];

    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4)]
    public async Task A_dry_run_over_many_batches_reports_to_the_byte_what_the_import_then_does(int seed)
    {
        await using var clinic = await Clinic.StartAsync();
        clinic.Platform.Clock.AutoAdvanceAmount = TimeSpan.FromMilliseconds(1); // who held a number first is told by the time
        await clinic.ImportAsync([.. Invent(new Random(seed + 100), 60)]);
        var text = CaseloadText.Write(Invent(new Random(seed), Rows));
        var before = await clinic.DumpAsync();

        var dry = await clinic.ImportAsync(text, dryRun: true);

        Assert.Equal(before, await clinic.DumpAsync());
        var real = await clinic.ImportAsync(text);
        Assert.NotEqual(before, await clinic.DumpAsync());
        Assert.Equal(real.Written, dry.Written);
        Assert.Equal(real.Tally with { PossibleDuplicates = [] }, dry.Tally with { PossibleDuplicates = [] });
        Assert.Equal(real.Tally.PossibleDuplicates, dry.Tally.PossibleDuplicates);
        Assert.Equal(real.Result.OverLimit, dry.Result.OverLimit);
        Assert.All(
            [real.Tally.New, real.Tally.Known, real.Tally.Episodes, real.Tally.PossibleDuplicates.Count, real.Result.OverLimit],
            count => Assert.NotEqual(0, count));
        Assert.Contains(real.Report, line => line.Row > 100 && line.Reason.Contains("says something else", StringComparison.Ordinal));
    }

    [Theory, EveryEngine]
    public async Task Others_write_between_the_batches_of_a_dry_run(DatabaseEngine engine)
    {
        await using var clinic = await Clinic.StartAsync(engine);
        var turns = 0;

        var dry = await clinic.ImportAsync(CaseloadText.Write(Invent(new Random(5), Rows)), dryRun: true, async _ =>
        {
            turns++;
            await clinic.Platform.InScopeAsync(async scope =>
            {
                await scope.Database.TransactAsync(() => scope.Database.ExecuteAsync(ClinicSql.RemoveWays, new { person = Guid.Empty }));
                return true;
            });
        });

        Assert.Equal((4, Rows), (turns, dry.Tally.Rows));
        Assert.Empty(await clinic.ManyAsync<Guid>(ClinicSql.People));
    }

    // some forty people, most of them in every batch: with a reference, with the same row again, or with another's NHS number
    private static List<Dictionary<string, string>> Invent(Random random, int rows)
    {
        var all = new List<Dictionary<string, string>>();
        while (all.Count < rows)
        {
            all.Add(all.Count > 0 && random.Next(8) == 0 ? all[random.Next(all.Count)] : Row(random));
        }

        return all;
    }

    private static Dictionary<string, string> Row(Random random)
    {
        var number = random.Next(40);
        var row = CaseloadText.Row(random.Next(12) == 0 ? "" : $"{Pick("R", "r ")}{number}",
            (Columns.Pronouns, Pick("", "", "she/her", "he/him")), (Columns.Gender, Pick("", "", "Woman", "Man")),
            (Columns.Ethnicity, Pick("", "", "Pakistani")), (Columns.DateOfBirth, Pick("", "", "1986", "March 1986", "27/3/1986", "never")),
            (Columns.NhsNumber, Pick("", Invented.NhsNumber(1 + random.Next(40)))), (Columns.Homelessness, Pick(Faced)),
            (Columns.MentalHealth, Pick(Faced)), (Columns.Phone, Pick("", "07700 900123")), (Columns.InTheirWords, Pick("", $"Words of {number}")),
            (Columns.OtherNames, Pick("", "Tiny")), (Columns.LastContact, Pick("", "2026-11-01")));
        if (random.Next(2) == 0)
        {
            (row[Columns.Module], row[Columns.WorkerEmail]) = (Pick("outreach", "outreach", "core"), Pick("navigator@demo.example", "lead@demo.example"));
            row[Columns.SupportStarted] = Pick("2026-03-02", "2026-04-02");
        }

        return row;

        string Pick(params string[] values) => values[random.Next(values.Length)];
    }
}
