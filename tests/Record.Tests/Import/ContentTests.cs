using Platform.Conformance.Engines;
using Platform.Data.Engines;
using Platform.Record.Import;
using Platform.Record.Import.Files;

namespace Record.Tests.Import;

public sealed class ContentTests
{
    [Theory, EveryEngine]
    public async Task A_row_becomes_a_whole_record(DatabaseEngine engine)
    {
        await using var clinic = await Clinic.StartAsync(engine);

        var imported = await clinic.ImportAsync(CaseloadText.Row("l 1",
        [
            .. CaseloadText.Supported(), (Columns.NameUsed, "  GEMMA "), (Columns.LegalName, "Gemma  Nelson"), (Columns.OtherNames, "Tiny; ;Red "),
            (Columns.NhsNumber, "999 000 0018"), (Columns.NiNumber, "jk123456c"), (Columns.Phone, "07700 900123"), (Columns.PhoneSafe, "Y"),
            (Columns.WhereFound, "bus station"), (Columns.Gender, "female"), (Columns.Ethnicity, "Cornish and proud"), (Columns.DateOfBirth, "March 1986"),
            (Columns.Homelessness, "current"), (Columns.SubstanceUse, "Yes"), (Columns.DomesticAbuse, "no"),
            (Columns.LastContact, "2026-11-01"), (Columns.LastContactMethod, "met out"), (Columns.InTheirWords, " =1+1\nto the letter "),
        ]));

        Assert.Equal([(2, "substance_use", "Yes")], imported.Lines);
        Assert.Equal(["GEMMA"], await clinic.ManyAsync<string>(ClinicSql.Names));
        Assert.Equal(["Legal Gemma Nelson", "Other Red", "Other Tiny"], await clinic.ManyAsync<string>(ClinicSql.OtherNames));
        Assert.Equal(["LocalReference L1", "NhsNumber 9990000018", "NiNumber JK123456C"], await clinic.ManyAsync<string>(ClinicSql.Identifiers));
        Assert.Equal(["Phone 07700900123 Safe ", "Place bus station NotKnown "], await clinic.ManyAsync<string>(ClinicSql.Ways));
        Assert.Equal(["|Woman||OwnWords|Cornish and proud|Month"], await clinic.ManyAsync<string>(ClinicSql.Details));
        Assert.Equal(
            ["CriminalJustice Unknown", "DomesticAbuse No", "Homelessness Current", "MentalHealth Unknown", "SubstanceUse Unknown"],
            await clinic.ManyAsync<string>(ClinicSql.States));
        Assert.Equal(["outreach Navigators navigator@demo.example "], await clinic.ManyAsync<string>(ClinicSql.Supports));
        Assert.Equal(["MetOut Met navigator@demo.example "], await clinic.ManyAsync<string>(ClinicSql.Contacts));
        Assert.Equal([" =1+1\nto the letter "], await clinic.ManyAsync<string>(ClinicSql.Words));
        Assert.Equal(
            ["Heard of outreach", "Outreach support started", "Record started from an imported caseload", "We went out to meet: met"],
            await clinic.ManyAsync<string>(ClinicSql.Sentences));
    }

    [Theory, EveryEngine]
    public async Task What_a_record_does_not_say_yet_is_noted_from_the_file(DatabaseEngine engine)
    {
        await using var clinic = await Clinic.StartAsync(engine);
        await clinic.ImportAsync(CaseloadText.Row("l 1"));
        var person = (await clinic.ManyAsync<Guid>(ClinicSql.People)).Single();
        await clinic.Platform.InScopeAsync(async scope =>
        {
            await scope.Database.TransactAsync(() => scope.Database.ExecuteAsync(ClinicSql.ForgetStates, new { person }));
            return true;
        });

        await clinic.ImportAsync(CaseloadText.Row("l 1", (Columns.Homelessness, "current"), (Columns.DomesticAbuse, "past")));

        Assert.Equal(["DomesticAbuse Past", "Homelessness Current"], await clinic.ManyAsync<string>(ClinicSql.States));
    }

    [Theory, EveryEngine]
    public async Task Without_support_a_person_waits_with_the_front_door(DatabaseEngine engine)
    {
        await using var clinic = await Clinic.StartAsync(engine);

        var imported = await clinic.ImportAsync(
            CaseloadText.Row("A1", CaseloadText.Supported("HF")),
            CaseloadText.Row("A2", CaseloadText.Supported(worker: "left.last.year@demo.example")),
            CaseloadText.Row("A3", [.. CaseloadText.Supported(), (Columns.SupportStarted, "2031-01-01"), (Columns.LastContact, "2026-11-01")]),
            CaseloadText.Row("A4"));

        Assert.Equal(
            [(2, "module", "HF"), (3, "worker_email", "left.last.year@demo.example"), (4, "support_started", "2031-01-01")], imported.Lines);
        Assert.Equal((4, 0), (imported.Tally.New, imported.Tally.Episodes));
        Assert.Equal(Enumerable.Repeat("core Front door nobody ", 4), await clinic.ManyAsync<string>(ClinicSql.Supports));
        Assert.Equal(["Message Spoke  How we were in touch is not known."], await clinic.ManyAsync<string>(ClinicSql.Contacts));
    }

    [Theory, EveryEngine]
    public async Task The_front_door_team_is_made_when_the_area_has_none_of_its_name(DatabaseEngine engine)
    {
        await using var clinic = await Clinic.StartAsync(engine, frontDoor: "Duty desk");

        await clinic.ImportAsync(CaseloadText.Row("A1"), CaseloadText.Row("A2"));

        Assert.Equal(["core Duty desk nobody ", "core Duty desk nobody "], await clinic.ManyAsync<string>(ClinicSql.Supports));
    }

    [Theory, EveryEngine]
    public async Task A_caseload_over_the_limit_is_imported_and_counted(DatabaseEngine engine)
    {
        await using var clinic = await Clinic.StartAsync(engine);

        var imported = await clinic.ImportAsync([.. Enumerable.Range(1, 5).Select(n => CaseloadText.Row($"A{n}", CaseloadText.Supported()))]);

        Assert.Equal((5, 1), (imported.Tally.Episodes, imported.Result.OverLimit));
        Assert.Equal(2, (await clinic.ManyAsync<string>(ClinicSql.Supports)).Count(one => one.EndsWith(" Imported with the caseload", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Only_a_clear_yes_is_safe_and_what_was_said_is_kept()
    {
        await using var clinic = await Clinic.StartAsync();
        string[] said = ["Y", "n", "", "no - ex answers it", "maybe", "1"];

        await clinic.ImportAsync([.. said.Select((safe, at) => CaseloadText.Row($"A{at}", (Columns.Phone, $"0770090000{at}"), (Columns.PhoneSafe, safe)))]);

        Assert.Equal(
            [
                "Phone 07700900000 Safe ", "Phone 07700900001 NotSafe ", "Phone 07700900002 NotKnown ",
                "Phone 07700900003 NotSafe The caseload says: “no - ex answers it”", "Phone 07700900004 NotKnown The caseload says: “maybe”",
                "Phone 07700900005 NotKnown The caseload says: “1”",
            ],
            await clinic.ManyAsync<string>(ClinicSql.Ways));
    }

    [Fact]
    public async Task A_number_that_another_record_holds_is_counted_and_nothing_is_merged()
    {
        await using var clinic = await Clinic.StartAsync();
        clinic.Platform.Clock.AutoAdvanceAmount = TimeSpan.FromMilliseconds(1);
        var rows = new[] { CaseloadText.Row("A1", (Columns.NhsNumber, "9990000018")), CaseloadText.Row("A2", (Columns.NhsNumber, "999 000 0018")) };

        var imported = await clinic.ImportAsync(rows);

        Assert.Equal(2, imported.Tally.New);
        Assert.Equal([3], imported.Tally.PossibleDuplicates);
        Assert.Equal([3], (await clinic.ImportAsync(rows)).Tally.PossibleDuplicates);
    }
}
