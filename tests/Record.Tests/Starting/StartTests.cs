using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using static Record.Tests.Desk;

namespace Record.Tests.Starting;

public sealed class StartTests
{
    [Theory, EveryEngine]
    public async Task One_word_is_enough_to_start(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        var start = await worker.OpenAsync((await worker.FindAsync("Red jacket")).LinkTo("Start a record"));

        Assert.Equal("Red jacket", start.Document.QuerySelector("#Input_Name")!.GetAttribute("value"));
        var person = await worker.SubmitAsync(start, Fields(("ModuleKey", FrontDoor)));
        Assert.Matches("^/people/[0-9a-f-]{36}$", person.Path);
        Assert.Contains("Red jacket", person.Html, StringComparison.Ordinal);
        Assert.Contains("Front door: no lead worker yet, Navigators", person.Text, StringComparison.Ordinal);
        Assert.Contains("Record started", (await worker.OpenAsync($"{person.Path}/timeline")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Everything_told_at_the_start_stands_on_the_record_their_words_first(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        var person = await worker.StartPersonAsync("Gem", ("LegalName", "Gemma Stone"), ("Pronouns", "she/her"), ("Born", "about 40"),
            ("WayKind", "Phone"), ("WayValue", "07700900210"), ("WaySafety", "NotSafe"), ("Words", "Mornings are bad."));

        Assert.Equal("Mornings are bad.", person.TextOf("main .area-own-words"));
        Assert.Contains("Told on 23 November 2026 to Nadia Navigator", person.Text, StringComparison.Ordinal);
        Assert.Equal("Gemma Stone", person.RowOf("Legal name"));
        Assert.Contains("about 40 (born around 1986)", person.Text, StringComparison.Ordinal);
        Assert.Contains("Phone: 07700 900210", person.Text, StringComparison.Ordinal);
        Assert.Contains("Not safe", person.TextOf("main .govuk-warning-text"), StringComparison.Ordinal);
        Assert.True(person.Text.IndexOf("Mornings", StringComparison.Ordinal) < person.Text.IndexOf("07700", StringComparison.Ordinal));
        Assert.Equal("Not known", person.RowOf("Homelessness"));
    }

    [Theory, EveryEngine]
    public async Task There_is_no_start_without_a_search(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        Assert.Contains("That search has ended", (await worker.OpenAsync($"/people/start/{Ids.New()}")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_start_sent_twice_makes_one_person(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        var start = await worker.OpenAsync((await worker.FindAsync("Robin")).LinkTo("Start a record"));

        var first = await worker.PostAsync(start, Fields(("ModuleKey", FrontDoor)));
        var second = await worker.PostAsync(start, Fields(("ModuleKey", FrontDoor)));
        Assert.NotNull(first.Location);
        Assert.Equal(first.Location, second.Location);
        Assert.Equal(["Robin"], (await worker.FindAsync("robin")).NamesFound());
    }

    [Theory, EveryEngine]
    public async Task A_start_that_cannot_be_leaves_nothing_behind_and_keeps_what_was_typed(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        var again = await worker.StartPersonAsync("Robin", ("WayKind", "Phone"), ("WayValue", "7.7009E+09"), ("Words", "Keep this."));

        Assert.Contains("shortened by a spreadsheet", again.TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        Assert.Equal("Keep this.", again.TextOf("#Input_Words"));
        Assert.Empty((await worker.FindAsync("robin")).NamesFound());
        Assert.Contains("not a date that exists", (await worker.StartPersonAsync("Robin", ("Born", "31/02/1980"))).Text, StringComparison.Ordinal);
        Assert.Contains("Enter at least one letter", (await worker.StartPersonAsync("Robin", ("Name", "---"))).Text, StringComparison.Ordinal);
        Assert.Empty((await worker.FindAsync("robin")).NamesFound());
    }

    [Theory, EveryEngine]
    public async Task A_worker_with_room_takes_the_person_up_and_a_full_caseload_is_shown_with_the_reason(DatabaseEngine engine)
    {
        var setup = new TestSetup { Settings = new Dictionary<string, string?> { ["modules:navigator:caseloadLimit"] = "1" } };
        await using var platform = await TestPlatform.StartAsync(engine, setup, new Navigators());
        using var worker = await platform.SignInAsync("navigator@demo.example");
        var start = await worker.OpenAsync((await worker.FindAsync("Ash")).LinkTo("Start a record"));
        Assert.Contains("Navigator: room for 1 more", start.Text, StringComparison.Ordinal);
        var person = await worker.SubmitAsync(start, Fields(("ModuleKey", "navigator")));
        Assert.Contains("Navigator: Nadia Navigator, Navigators, since 23 November 2026", person.Text, StringComparison.Ordinal);

        var full = await worker.OpenAsync((await worker.FindAsync("Birch")).LinkTo("Start a record"));
        Assert.Contains("Navigator: full", full.Text, StringComparison.Ordinal);
        Assert.Contains("Your caseload is full", full.TextOf(".govuk-radios__hint"), StringComparison.Ordinal);
        Assert.True(full.Document.QuerySelector("input[value=navigator]")!.HasAttribute("disabled"));
        var refused = await worker.SubmitAsync(full, Fields(("ModuleKey", "navigator")));
        Assert.Contains("This caseload is full", refused.Text, StringComparison.Ordinal);
        Assert.Empty((await worker.FindAsync("birch")).NamesFound());
    }

    private sealed record Limits : SupportSettings;

    private sealed class Navigators : IModule
    {
        public ModuleInfo Info { get; } = new("navigator", "Navigator", "For tests.");

        public void Compose(IModuleBuilder module) => module.Settings<Limits>().Provides(new SupportKind("Navigator", []));
    }
}
