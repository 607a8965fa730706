using System.Text;
using Platform.Record.Import.Files;
namespace Record.Tests.Import;

public sealed class FileTests
{
    private static readonly Dictionary<string, string>[] Two =
        [CaseloadText.Row("A1", (Columns.InTheirWords, "one\r\ntwo, \"three\" 🙂 مرحبا")), CaseloadText.Row("A2")];

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    public async Task Order_and_case_of_the_header_mark_and_line_ends_do_not_matter(string lineEnd)
    {
        await using var clinic = await Clinic.StartAsync();
        var text = CaseloadText.Write(Two, [.. Columns.All.Reverse()], lineEnd);
        text = text.Replace("name_used", " Name_Used ", StringComparison.Ordinal);

        var imported = await clinic.ImportAsync([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]);
        var again = await clinic.ImportAsync(CaseloadText.Write(Two));

        Assert.Equal((2, 0), (imported.Tally.New, again.Tally.New));
        Assert.Equal([Two[0][Columns.InTheirWords]], await clinic.ManyAsync<string>(ClinicSql.Words));
    }

    [Fact]
    public async Task Short_rows_blank_lines_and_rows_too_wide_are_told_apart()
    {
        await using var clinic = await Clinic.StartAsync();
        var header = CaseloadText.Write([]);

        var imported = await clinic.ImportAsync($"{header}A1,Sam\r\n\r\n,,,\r\nA2,Robin,,{new string(',', 30)}x\r\nA3,Kim,,,31/02/1990\r\n");

        Assert.Equal([(5, "local_ref", "A2"), (6, "date_of_birth", "31/02/1990")], imported.Lines);
        Assert.Equal((1, 2), (imported.Tally.New, imported.Tally.Refused));
    }

    [Fact]
    public async Task Everything_wrong_with_a_header_is_named_at_once()
    {
        var header = string.Join(',', Columns.All.Except([Columns.Module, Columns.Phone]).Append("telephone").Append("local_ref"));

        var refused = await RefusalAsync(Encoding.UTF8.GetBytes($"{header}\r\n"));

        Assert.Equal("Its header cannot be used. Columns missing: phone, module. Columns not known: telephone. Columns there twice: local_ref.", refused);
    }

    [Fact]
    public async Task A_file_that_is_no_caseload_is_refused()
    {
        var header = CaseloadText.Write([]);
        Assert.Contains("empty", await RefusalAsync([]), StringComparison.Ordinal);
        Assert.Contains("UTF-8", await RefusalAsync([.. Encoding.UTF8.GetBytes($"{header}A1,"), 0xC9, 0x20, .. Encoding.UTF8.GetBytes("\r\n")]), StringComparison.Ordinal);
        Assert.Contains("row 3", await RefusalAsync(Encoding.UTF8.GetBytes($"{header}A1,Sam\r\nA2,\"Ro\"bin\r\n")), StringComparison.Ordinal);
        Assert.Contains("quote mark", await RefusalAsync(Encoding.UTF8.GetBytes($"{header}A1,\"Sam\r\nA2,Robin\r\n")), StringComparison.Ordinal);
        Assert.Contains("header", await RefusalAsync(Encoding.UTF8.GetBytes(new string('x', 5_000))), StringComparison.Ordinal);
        var missing = await Assert.ThrowsAsync<UnusableFileException>(() => CaseloadFile.OpenAsync("no-such-file.csv", CancellationToken.None));
        Assert.Contains("no such file", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Very_wide_values_are_reported_and_never_cut()
    {
        await using var clinic = await Clinic.StartAsync();
        var wide = new string('w', 5_000);

        var imported = await clinic.ImportAsync(CaseloadText.Row("A1",
            (Columns.LegalName, wide), (Columns.Pronouns, wide), (Columns.WhereFound, wide), (Columns.Module, wide), (Columns.InTheirWords, wide)));

        Assert.Equal(["legal_name", "pronouns", "where_found", "module"], imported.Report.Select(line => line.Column));
        Assert.All(imported.Report, line => Assert.True(line.Value.Length <= 1_001));
        Assert.Equal([wide], await clinic.ManyAsync<string>(ClinicSql.Words));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData(" @x", "' @x")]
    [InlineData("\t+x", "'\t+x")]
    [InlineData("＝x", "'＝x")]
    [InlineData("plain", "plain")]
    public void No_value_of_the_report_runs_in_a_spreadsheet(string value, string written) => Assert.Equal(written, ReportFile.Safe(value));

    private static async Task<string> RefusalAsync(byte[] bytes)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("platform-file-").FullName, "caseload.csv");
        await File.WriteAllBytesAsync(file, bytes);
        var refused = await Assert.ThrowsAsync<UnusableFileException>(() => CaseloadFile.OpenAsync(file, CancellationToken.None));
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        return refused.Message;
    }
}
