using Platform.Conformance.Engines;
using Platform.Data.Engines;
using Platform.Record.Import.Files;
using Platform.Sdk.Data;

namespace Record.Tests.Import;

public sealed class AgainTests
{
    private static string Mixed => CaseloadText.Write(Rules.All.Select((one, at) => CaseloadText.Row(
        $"M{at % 70}", [.. CaseloadText.Supported(), (Columns.NhsNumber, "9990000018"), (Columns.LastContact, "2026-11-01"), (one.Column, one.Value)])));

    [Fact]
    public async Task Importing_a_file_twice_changes_nothing_at_all()
    {
        await using var clinic = await Clinic.StartAsync();
        var first = await clinic.ImportAsync(Mixed);
        var before = await clinic.DumpAsync();
        clinic.Platform.Clock.Advance(TimeSpan.FromDays(1));

        var again = await clinic.ImportAsync(Mixed);

        Assert.Equal(before, await clinic.DumpAsync());
        Assert.Equal((0, 0, first.Tally.New + first.Tally.Known), (again.Tally.New, again.Tally.Episodes, again.Tally.Known));
    }

    [Fact]
    public async Task A_dry_run_reports_the_same_and_leaves_everything_as_it_was()
    {
        await using var clinic = await Clinic.StartAsync();
        var before = await clinic.DumpAsync();

        var dry = await clinic.ImportAsync(Mixed, dryRun: true);

        Assert.Equal(before, await clinic.DumpAsync());
        var real = await clinic.ImportAsync(Mixed);
        Assert.Equal(real.Report, dry.Report);
        Assert.Equal((real.Tally.New, real.Tally.Known, real.Tally.Episodes), (dry.Tally.New, dry.Tally.Known, dry.Tally.Episodes));
    }

    [Theory, EveryEngine]
    public async Task A_reference_that_comes_again_is_the_same_person_and_adds_what_is_missing(DatabaseEngine engine)
    {
        await using var clinic = await Clinic.StartAsync(engine);

        var imported = await clinic.ImportAsync(
            CaseloadText.Row("A1", (Columns.Homelessness, "current")),
            CaseloadText.Row("a 1", [
                .. CaseloadText.Supported(), (Columns.NameUsed, "Sammy"), (Columns.Pronouns, "they/them"), (Columns.DateOfBirth, "1986"),
                (Columns.Homelessness, "past"), (Columns.MentalHealth, "current"), (Columns.Email, "sam@example.org"),
            ]));

        Assert.Equal((1, 1, 1), (imported.Tally.New, imported.Tally.Known, imported.Tally.Episodes));
        Assert.Equal([(3, "homelessness", "past")], imported.Lines);
        Assert.Equal(["Sam A1"], await clinic.ManyAsync<string>(ClinicSql.Names));
        Assert.Equal(["Other Sammy"], await clinic.ManyAsync<string>(ClinicSql.OtherNames));
        Assert.Equal(["they/them||||"], (await clinic.ManyAsync<string>(ClinicSql.Details)).Select(one => one.Replace("|Year", "", StringComparison.Ordinal)));
        Assert.Equal(
            ["CriminalJustice Unknown", "DomesticAbuse Unknown", "Homelessness Current", "MentalHealth Current", "SubstanceUse Unknown"],
            await clinic.ManyAsync<string>(ClinicSql.States));
        Assert.Equal(["Email sam@example.org NotKnown "], await clinic.ManyAsync<string>(ClinicSql.Ways));
    }

    [Fact]
    public async Task What_a_worker_has_taken_off_the_record_does_not_come_back()
    {
        await using var clinic = await Clinic.StartAsync();
        var row = CaseloadText.Row("A1", (Columns.Phone, "07700 900123"), (Columns.PhoneSafe, "Y"));
        await clinic.ImportAsync(row);
        var person = (await clinic.ManyAsync<Guid>(ClinicSql.People)).Single();
        await clinic.Platform.InScopeAsync(async scope =>
        {
            await scope.Database.TransactAsync(() => scope.Database.ExecuteAsync(ClinicSql.RemoveWays, new { person }));
            return true;
        });

        row[Columns.Pronouns] = "he/him";
        var changed = await clinic.ImportAsync(row);

        Assert.Equal(1, changed.Tally.Known);
        Assert.Empty(await clinic.ManyAsync<string>(ClinicSql.Ways));
    }

    [Fact]
    public async Task Somebody_without_a_reference_is_known_by_the_whole_row()
    {
        await using var clinic = await Clinic.StartAsync();
        var row = CaseloadText.Row("", (Columns.NameUsed, "Red jacket"));

        var first = await clinic.ImportAsync(row, row);
        var again = await clinic.ImportAsync(row);

        Assert.Equal((1, 1, 1), (first.Tally.New, first.Tally.Known, again.Tally.Known));
        Assert.Equal([(2, "local_ref", ""), (3, "local_ref", "")], first.Lines);
    }
}
