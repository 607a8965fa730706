using CsCheck;
using Platform.Conformance.Running;
using Platform.Record.Import.Files;
namespace Record.Tests.Import;

public sealed class RuleTests
{
    [Fact]
    public async Task The_report_names_exactly_the_values_that_break_a_rule()
    {
        await using var clinic = await Clinic.StartAsync();
        var reference = 0;
        await Depth.Cases(Rules.Rows).SampleAsync(async rows =>
        {
            foreach (var (row, _) in rows)
            {
                row[Columns.LocalRef] = $"R{++reference}";
            }

            var imported = await clinic.ImportAsync([.. rows.Select(row => row.Row)]);

            var expected = rows.Index().SelectMany(row => row.Item.Broken.Select(
                broken => (row.Index + 2, broken.Column, ReportFile.Safe(row.Item.Row[broken.Column]))));
            Assert.Equal(expected.Order(), imported.Lines.Order());
            var refused = rows.Count(row => row.Broken.Exists(broken => broken.Fate == Fate.Refused));
            Assert.Equal((rows.Length - refused, refused, 0), (imported.Tally.New, imported.Tally.Refused, imported.Tally.Known));
        }, iter: Depth.Times(200), threads: 1);
    }

    [Fact]
    public async Task Every_value_of_every_rule_meets_its_fate()
    {
        await using var clinic = await Clinic.StartAsync();
        var values = Rules.All.ToList();
        var rows = values.Select((one, at) => CaseloadText.Row($"V{at}", [.. CaseloadText.Supported(), (one.Column, one.Value)])).ToList();

        var imported = await clinic.ImportAsync(rows);

        var expected = values.Index().Where(one => one.Item.Fate != Fate.Fine)
            .Select(one => (one.Index + 2, one.Item.Column, ReportFile.Safe(one.Item.Value)));
        Assert.Equal(expected, imported.Lines);
        Assert.Equal(values.Count(one => one.Fate == Fate.Refused), imported.Tally.Refused);
        Assert.All(imported.Report, line => Assert.DoesNotContain("  ", line.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_report_calls_people_what_the_area_calls_them()
    {
        await using var clinic = await Clinic.StartAsync(worker: "keyworker", person: "islander");
        var rows = Rules.All.Select((one, at) => CaseloadText.Row($"V{at}", [.. CaseloadText.Supported(), (one.Column, one.Value)])).ToList();

        var imported = await clinic.ImportAsync(rows);

        Assert.Contains(imported.Report, line => line.Reason.StartsWith("No keyworker has this address. The islander was imported;", StringComparison.Ordinal));
        Assert.All(imported.Report, line => Assert.DoesNotMatch(@"(?i)\b(workers?|person|people)\b", line.Reason));
    }

    [Fact]
    public async Task An_impossible_date_is_quoted_and_the_row_left_out()
    {
        await using var clinic = await Clinic.StartAsync();

        var imported = await clinic.ImportAsync(CaseloadText.Row("A1", (Columns.DateOfBirth, "31/02/1990")));

        var line = Assert.Single(imported.Report);
        Assert.Equal((2, "date_of_birth", "31/02/1990"), (line.Row, line.Column, line.Value));
        Assert.Contains("“31/02/1990”", line.Reason, StringComparison.Ordinal);
        Assert.Empty(await clinic.ManyAsync<Guid>(ClinicSql.People));
    }

    [Fact]
    public async Task Where_somebody_is_found_does_not_say_who_they_are()
    {
        await using var clinic = await Clinic.StartAsync();

        var imported = await clinic.ImportAsync(CaseloadText.Row("A1", (Columns.NameUsed, ""), (Columns.WhereFound, "tent by the river")));

        Assert.Equal([(2, "name_used", "")], imported.Lines);
        Assert.Equal(1, imported.Tally.Refused);
    }
}
