using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using static Record.Tests.Desk;

namespace Record.Tests.Details;

public sealed class EditTests
{
    [Theory, EveryEngine]
    public async Task A_changed_name_is_found_and_the_old_one_is_not(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        var person = await worker.StartPersonAsync("Robin", ("OtherNames", "Titch; Rocky"));
        var edit = await worker.OpenAsync($"{person.Path}/edit");
        await worker.SubmitAsync(edit, Fields(("Name", "Wren"), ("Names[0].Name", ""), ("Names[1].Name", "Rocket"), ("Names[2].Name", "Wendy"), ("Names[2].Kind", "Legal")));

        foreach (var text in (string[])["wren", "rocket", "wendy"])
        {
            Assert.Equal(["Wren"], (await worker.FindAsync(text)).NamesFound());
        }
        foreach (var text in (string[])["robin", "titch", "rocky"])
        {
            Assert.Empty((await worker.FindAsync(text)).NamesFound());
        }
        Assert.Equal("Wendy", (await worker.OpenAsync(person.Path)).RowOf("Legal name"));
    }

    [Theory, EveryEngine]
    public async Task Details_are_kept_and_shown_and_the_timeline_names_no_value(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        var person = await worker.StartPersonAsync("Robin");
        var shown = await worker.SubmitAsync(await worker.OpenAsync($"{person.Path}/edit"), Fields(
            ("Pronouns", "they/them"), ("Born", "March 1986"), ("Gender", "OwnWords"), ("GenderWords", "Two-spirit"), ("Ethnicity", "GypsyOrIrishTraveller")));

        Assert.Equal("March 1986 (40)", shown.RowOf("Date of birth"));
        Assert.Equal("Two-spirit", shown.RowOf("Gender"));
        Assert.Equal("Gypsy or Irish Traveller", shown.RowOf("Ethnic group"));
        var timeline = (await worker.OpenAsync($"{person.Path}/timeline")).Text;
        Assert.Contains("Changed: pronouns, date of birth, gender, ethnic group", timeline, StringComparison.Ordinal);
        Assert.DoesNotContain("Two-spirit", timeline, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Whoever_saves_second_sees_both_versions_and_loses_nothing(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        using var colleague = await platform.SignInAsync("lead@demo.example");
        var person = await worker.StartPersonAsync("Robin");
        var mine = await worker.OpenAsync($"{person.Path}/edit");
        var theirs = await colleague.OpenAsync($"{person.Path}/edit");
        await colleague.SubmitAsync(theirs, Fields(("Name", "Wren"), ("Pronouns", "she/her")));

        var both = await worker.SubmitAsync(mine, Fields(("Name", "Robyn"), ("Born", "1986"), ("Names[0].Name", "Titch")));
        var table = both.TextOf("main table");
        Assert.Contains("Name they use Different Wren Robyn", table, StringComparison.Ordinal);
        Assert.Contains("Pronouns Different she/her Nothing", table, StringComparison.Ordinal);
        Assert.Contains("Date of birth Different Nothing 1986", table, StringComparison.Ordinal);
        Assert.Equal("Robyn", both.Document.QuerySelector("#Input_Name")!.GetAttribute("value"));
        Assert.Contains("Wren", (await colleague.OpenAsync(person.Path)).Text, StringComparison.Ordinal);

        var saved = await worker.SubmitAsync(both, Fields(("Pronouns", "she/her")));
        Assert.Contains("Robyn", saved.Text, StringComparison.Ordinal);
        Assert.Contains("she/her", saved.Text, StringComparison.Ordinal);
        Assert.Contains("Titch", saved.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Of_many_saves_at_once_exactly_one_wins_and_the_others_see_both_versions(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        var person = await worker.StartPersonAsync("Robin");
        var forms = new List<TestPage>();
        for (var number = 0; number < 6; number++)
        {
            forms.Add(await worker.OpenAsync($"{person.Path}/edit"));
        }

        var answers = await Task.WhenAll(forms.Select((form, number) => worker.PostAsync(form, Fields(("Name", $"Racer {number}")))));
        var winner = Assert.Single(answers, answer => answer.Location is not null);
        Assert.All(answers.Where(answer => answer != winner), answer => Assert.Contains("Two versions", answer.Text, StringComparison.Ordinal));
        Assert.Equal([$"Racer {Array.IndexOf(answers, winner)}"], (await worker.FindAsync("racer")).NamesFound());
    }

    [Theory, EveryEngine]
    public async Task A_name_that_identifies_nobody_is_refused(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        var person = await worker.StartPersonAsync("Robin");
        var refused = await worker.SubmitAsync(await worker.OpenAsync($"{person.Path}/edit"), Fields(("Name", "..."), ("Pronouns", "she/her")));

        Assert.Contains("Enter at least one letter", refused.TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        Assert.Equal("she/her", refused.Document.QuerySelector("#Input_Pronouns")!.GetAttribute("value"));
        Assert.Equal(["Robin"], (await worker.FindAsync("robin")).NamesFound());
    }
}
