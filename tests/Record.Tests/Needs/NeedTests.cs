using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Record.Needs;
using Platform.Record.People;
using Platform.Record.Topics;
using Platform.Sdk.Data;
using Platform.Sdk.Record;
using Record.Tests.Access;
using Record.Tests.Support;
using static Record.Tests.Desk;

namespace Record.Tests.Needs;

public sealed class NeedTests
{
    private static readonly Sql MakePeer = new("""
        update core_worker_role set role = 'peer' where worker_id = (select w.worker_id from core_worker w where w.email = @email)
        """);

    private static readonly Sql MakeFrontDoor = new("""
        update core_worker_role set role = 'front-door' where worker_id = (select w.worker_id from core_worker w where w.email = @email)
        """);

    [Theory, EveryEngine]
    public async Task What_they_face_says_who_said_so_and_keeps_what_was_said_before(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        var person = (await worker.StartPersonAsync("Robin")).Path;
        var needs = await SayAsync(worker, person, "Person", (Disadvantage.Homelessness, DisadvantageState.Current), (Disadvantage.MentalHealth, DisadvantageState.Current));
        Assert.Contains("Now Said 23 November 2026, they told us; written down by Nadia Navigator", needs.RowOf("Homelessness"), StringComparison.Ordinal);
        Assert.Equal("Not known", needs.RowOf("Domestic abuse"));
        Assert.Contains("2 of 5 known; 3 not known yet", needs.Text, StringComparison.Ordinal);
        Assert.Contains("what is not known is not a no", needs.Text, StringComparison.Ordinal);

        needs = await SayAsync(worker, person, "Service", (Disadvantage.Homelessness, DisadvantageState.Past));
        Assert.Contains("Say which service told us", needs.Text, StringComparison.Ordinal);
        needs = await worker.SubmitAsync(needs, Fields(("Who", "The council")), "main form:not([action])");
        Assert.StartsWith("In the past Said 23 November 2026, The council told us", needs.RowOf("Homelessness"), StringComparison.Ordinal);
        Assert.EndsWith("What was said before Now: said 23 November 2026, they told us; written down by Nadia Navigator", needs.RowOf("Homelessness"), StringComparison.Ordinal);
        Assert.Contains("Homelessness: in the past", (await worker.OpenAsync($"{person}/timeline")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Times_without_a_home_are_not_asked_again_once_they_are_told_and_what_stands_stays(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        var person = (await worker.StartPersonAsync("Robin")).Path;
        await SayAsync(worker, person, "Person", (Disadvantage.Homelessness, DisadvantageState.Past));
        platform.Clock.Advance(TimeSpan.FromMinutes(1));
        await worker.SubmitAsync(await worker.OpenAsync($"{person}/topics/add"), Fields(("Topic", CoreTopic.Homelessness), ("Words", "Four winters, by the canal.")));

        var form = await worker.OpenAsync($"{person}/needs/say");
        Assert.Contains("Four winters, by the canal.", form.TextOf("main .area-told"), StringComparison.Ordinal);
        Assert.Empty(OpenQuestions(form, Disadvantage.Homelessness));
        Assert.Contains("Four winters, by the canal.", (await worker.OpenAsync($"{person}/homes/add")).TextOf("main .area-told"), StringComparison.Ordinal);
        var needs = await worker.SubmitAsync(
            form, Fields(("By", "Person"), ($"Lines[{(int)Disadvantage.MentalHealth}].State", "Current")), "main form:not([action])");
        Assert.StartsWith("In the past", needs.RowOf("Homelessness"), StringComparison.Ordinal);
        Assert.StartsWith("Now", needs.RowOf("Mental health"), StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task What_they_said_in_their_own_words_stays_in_sight_where_a_state_was_said_since(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        var person = (await worker.StartPersonAsync("Robin")).Path;
        foreach (var words in (string[])["By the river.", "By the river since my mum died."])
        {
            await worker.SubmitAsync(await worker.OpenAsync($"{person}/topics/add"), Fields(("Topic", CoreTopic.Homelessness), ("Words", words)));
            platform.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        foreach (var state in (DisadvantageState[])[DisadvantageState.Current, DisadvantageState.Past])
        {
            await SayAsync(worker, person, "Person", (Disadvantage.Homelessness, state));
            platform.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        foreach (var page in (string[])["needs/say", "topics"])
        {
            var told = (await worker.OpenAsync($"{person}/{page}")).Document.QuerySelectorAll("main .area-told").First(one => one.TextContent.Contains("my mum", StringComparison.Ordinal));
            Assert.Equal(["By the river since my mum died.", "In the past"], told.QuerySelectorAll(":scope > .area-own-words").Select(words => words.TextContent));
        }
    }

    [Theory, EveryEngine]
    public async Task Each_of_the_five_is_told_once_and_shown_and_confirmed_instead_of_asked(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        using var colleague = await platform.SignInAsync(Scene.Lead);
        var person = (await worker.StartPersonAsync("Robin")).Path;
        var five = Enum.GetValues<Disadvantage>();
        await SayAsync(worker, person, "Person", [.. five.Select(kind => (kind, DisadvantageState.Current))]);
        platform.Clock.Advance(TimeSpan.FromMinutes(1));

        var form = await colleague.OpenAsync($"{person}/needs/say");
        Assert.Equal(5, form.Document.QuerySelectorAll("main .area-told").Length);
        foreach (var told in form.Document.QuerySelectorAll("main .area-told"))
        {
            Assert.Contains("Told on 23 November 2026 to Nadia Navigator", told.TextContent, StringComparison.Ordinal);
            Assert.Equal("Now", told.QuerySelector(".area-own-words")!.TextContent);
        }

        Assert.Empty(five.SelectMany(kind => OpenQuestions(form, kind)));
        foreach (var kind in five)
        {
            await colleague.SubmitAsync(await colleague.OpenAsync($"{person}/needs/say"), form: $"main form[action$='handler=Confirm']:has([value='{RecordTopics.Of(kind)}'])");
        }

        Assert.Contains("5 times nobody had to ask again", (await colleague.OpenAsync($"{person}/topics")).Text, StringComparison.Ordinal);

        // what they tell by themselves is written down without asking again
        platform.Clock.Advance(TimeSpan.FromMinutes(1));
        await SayAsync(colleague, person, "Person", (Disadvantage.MentalHealth, DisadvantageState.Past));
        Assert.Equal("In the past", (await worker.OpenAsync($"{person}/needs/say")).Document.QuerySelectorAll("main .area-told .area-own-words")[2].TextContent);
        Assert.Contains("They have not been asked anything twice.", (await worker.OpenAsync($"{person}/topics")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task What_others_say_is_not_what_they_told_and_stands_beside_its_question(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        var person = (await worker.StartPersonAsync("Robin")).Path;
        await SayAsync(worker, person, "Worker", (Disadvantage.SubstanceUse, DisadvantageState.Current));
        await SayAsync(worker, person, "Person", (Disadvantage.DomesticAbuse, DisadvantageState.NotSaid));

        var form = await worker.OpenAsync($"{person}/needs/say");
        Assert.Contains("They chose not to say", form.TextOf("main .area-told"), StringComparison.Ordinal);
        Assert.Single(form.Document.QuerySelectorAll("main .area-told"));
        Assert.NotEmpty(OpenQuestions(form, Disadvantage.SubstanceUse));
        Assert.Contains("Said 23 November 2026, a colleague thinks so; written down by Nadia Navigator", form.TextOf("main form:not([action])"), StringComparison.Ordinal);
        Assert.Empty(OpenQuestions(form, Disadvantage.DomesticAbuse));
        Assert.NotNull(form.Document.QuerySelector("main .area-told.govuk-\\!-display-none-print"));
        Assert.NotNull((await worker.OpenAsync($"{person}/topics")).Document.QuerySelector("main .area-told.govuk-\\!-display-none-print"));
    }

    [Theory, EveryEngine]
    public async Task Only_they_can_say_no_and_a_no_is_not_counted(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        var person = (await worker.StartPersonAsync("Robin")).Path;

        var refused = await SayAsync(worker, person, "Worker", (Disadvantage.CriminalJustice, DisadvantageState.No));
        Assert.Contains("Only they can say no", refused.TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        Assert.Equal("No", refused.Document.QuerySelector("input[name='Input.Lines[4].State'][checked]")!.GetAttribute("value"));
        Assert.Contains("0 of 5 known; 5 not known yet", (await worker.OpenAsync($"{person}/needs")).Text, StringComparison.Ordinal);
        var said = await SayAsync(worker, person, "Person", (Disadvantage.CriminalJustice, DisadvantageState.No), (Disadvantage.SubstanceUse, DisadvantageState.NotSaid));
        Assert.Contains("0 of 5 known; 3 not known yet; 1 they chose not to say.", said.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing is different", (await SayAsync(worker, person, "Person")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Whoever_says_something_else_second_sees_both_and_keeps_what_they_typed(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        using var colleague = await platform.SignInAsync(Scene.Lead);
        var person = (await worker.StartPersonAsync("Robin")).Path;
        var mine = await worker.OpenAsync($"{person}/needs/say");
        await SayAsync(colleague, person, "Person", (Disadvantage.MentalHealth, DisadvantageState.Past), (Disadvantage.Homelessness, DisadvantageState.Current));

        var both = await worker.SubmitAsync(mine, Fields(("Lines[2].State", "Current"), ("By", "Person")));
        Assert.Contains("Mental health Different In the past Now", both.TextOf("main table"), StringComparison.Ordinal);
        Assert.Equal("Current", both.Document.QuerySelector("input[name='Input.Lines[0].State'][checked]")!.GetAttribute("value"));
        var saved = await worker.SubmitAsync(both, form: "main form:not([action])");
        Assert.StartsWith("Now Said", saved.RowOf("Mental health"), StringComparison.Ordinal);
        Assert.Contains("In the past: said", saved.RowOf("Mental health"), StringComparison.Ordinal);
        Assert.StartsWith("Now Said", saved.RowOf("Homelessness"), StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Abuse_they_have_used_stands_on_its_own_page_for_few_and_is_counted_nowhere(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        var person = (await worker.StartPersonAsync("Robin")).Path;
        var restricted = $"{person}/needs/restricted";
        var said = await worker.SubmitAsync(await worker.OpenAsync(restricted), Fields(("State", "Past"), ("By", "Person"), ("Words", "Unsaid elsewhere")));
        Assert.Contains("Unsaid elsewhere", said.Text, StringComparison.Ordinal);
        foreach (var page in (string[])[person, $"{person}/needs", $"{person}/timeline"])
        {
            var other = await worker.OpenAsync(page);
            Assert.DoesNotContain("Unsaid elsewhere", other.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("used domestic abuse", other.Html, StringComparison.Ordinal);
        }

        Assert.Contains("0 of 5 known", (await worker.OpenAsync($"{person}/needs")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Restricted", (await worker.OpenAsync($"{person}/timeline?print=true")).Text, StringComparison.Ordinal);
        await ChangeAsync(platform, MakeFrontDoor, new { email = Scene.Navigator });
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await worker.AskAsync(restricted)).Status);
        Assert.DoesNotContain("/needs/restricted", (await worker.OpenAsync($"{person}/needs")).Html, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Strengths_come_first_and_a_reader_of_the_story_sees_them_without_the_needs(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        using var theirs = await platform.SignInAsync(Scene.Housing);
        var person = (await worker.StartPersonAsync("Robin Sharer")).Path;
        await TellAsync(worker, person, "Strength", "I can sew anything.");
        var first = await TellAsync(worker, person, "First", "My own front door.");
        await SayAsync(worker, person, "Person", (Disadvantage.MentalHealth, DisadvantageState.Current));
        var own = await worker.OpenAsync($"{person}/needs");
        Assert.Equal(["What they want first", "What they hope for", "What they are good at", "What they face"], own.Document.QuerySelectorAll("main h2").Select(heading => heading.TextContent));
        Assert.Equal(["My own front door.", "I can sew anything."], (await worker.OpenAsync(person)).Document.QuerySelectorAll("main .area-own-words").Select(words => words.TextContent));

        await SharingTests.AgreeAsync(worker, person, ("Kinds", "Story"));
        var seen = await theirs.OpenAsync($"{person}/needs");
        Assert.Contains("I can sew anything.", seen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("What they face", seen.Html, StringComparison.Ordinal);
        await SharingTests.AgreeAsync(worker, person, ("Kinds", "Health"));
        var more = await theirs.OpenAsync($"{person}/needs");
        Assert.Contains("Mental health", more.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Homelessness", more.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("known", more.TextOf("main .govuk-inset-text"), StringComparison.Ordinal);

        await ChangeAsync(platform, Access.Worlds.WorldSql.Leads, new { email = Scene.Navigator, person = Guid.Parse(person.Split('/')[2]) });
        await ChangeAsync(platform, MakePeer, new { email = Scene.Navigator });
        Assert.Equal(3, (await worker.OpenAsync($"{person}/needs")).Document.QuerySelectorAll("main h2").Length);
        Assert.NotEqual("", first.Text);
    }

    [Theory, EveryEngine]
    public async Task What_is_no_longer_so_stays_marked_and_is_marked_once(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        using var colleague = await platform.SignInAsync(Scene.Lead);
        var person = (await worker.StartPersonAsync("Robin")).Path;
        var link = (await TellAsync(worker, person, "Hope", "To go back to sea.")).LinkTo("No longer so");
        var (mine, theirs) = (await worker.OpenAsync(link), await colleague.OpenAsync(link));
        var marked = await worker.SubmitAsync(mine, Fields(("Words", "I get seasick now.")));

        Assert.Contains("Nothing written down yet. Hopes come", marked.Text, StringComparison.Ordinal);
        var past = marked.TextOf("main .govuk-details");
        Assert.Contains("no longer so since 23 November 2026", past, StringComparison.Ordinal);
        Assert.Contains("To go back to sea.", past, StringComparison.Ordinal);
        Assert.Contains("I get seasick now.", past, StringComparison.Ordinal);
        Assert.Contains("A colleague has just marked this", (await colleague.SubmitAsync(theirs)).Text, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await worker.AskAsync(link)).Status);
        Assert.DoesNotContain("To go back to sea.", (await worker.OpenAsync(person)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Current Current Past Unknown NotSaid", 3, "3 of 5 known; 1 not known yet; 1 they chose not to say", false)]
    [InlineData("Current No No No No", 3, "1 of 5 known", true)]
    [InlineData("Unknown Unknown Unknown Unknown Unknown", 1, "0 of 5 known; 5 not known yet", true)]
    [InlineData("Current Past Current Past Current", 5, "5 of 5 known", false)]
    public void What_is_known_is_told_in_plain_words_and_never_as_a_gate(string states, int threshold, string words, bool below)
    {
        var known = new Known([.. states.Split(' ').Select(Enum.Parse<DisadvantageState>)], threshold);

        Assert.Equal(words, known.InWords());
        Assert.Equal(below, known.BesideThreshold().Contains("Support does not wait for a number", StringComparison.Ordinal));
        Assert.Contains($"{threshold} of 5 or more", known.BesideThreshold(), StringComparison.Ordinal);
    }

    internal static async Task<TestPage> SayAsync(TestBrowser worker, string person, string by, params (Disadvantage Kind, DisadvantageState State)[] said) => await worker.SubmitAsync(
        await worker.OpenAsync($"{person}/needs/say"), Fields([("By", by), .. said.Select(one => ($"Lines[{(int)one.Kind}].State", (string?)$"{one.State}"))]), "main form:not([action])");

    /// <summary>The answers that a form asks for; what is folded away is for what they tell by themselves.</summary>
    private static IEnumerable<AngleSharp.Dom.IElement> OpenQuestions(TestPage form, Disadvantage kind) =>
        form.Document.QuerySelectorAll($"input[type=radio][name='Input.Lines[{(int)kind}].State']").Where(radio => radio.Closest("details:not([open])") is null);

    private static async Task<TestPage> TellAsync(TestBrowser worker, string person, string kind, string words) =>
        await worker.SubmitAsync(await worker.OpenAsync($"{person}/strengths/add"), Fields(("Kind", kind), ("Words", words)));

    private static Task<bool> ChangeAsync(TestPlatform platform, Sql sql, object args) => platform.InScopeAsync(async scope =>
    {
        await scope.Database.TransactAsync(() => scope.Database.ExecuteAsync(sql, args));
        return true;
    });
}
