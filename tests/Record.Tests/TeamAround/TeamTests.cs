using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;
using Record.Tests.Access;
using Record.Tests.Support;
using static Record.Tests.Desk;

namespace Record.Tests.TeamAround;

public sealed class TeamTests
{
    private static readonly Sql Lead = new("""
        update core_support set lead_worker_id = (select w.worker_id from core_worker w where w.email = @email) where person_id = @person
        """);

    private static readonly Sql MakePeer = new("""
        update core_worker_role set role = 'peer' where worker_id = (select w.worker_id from core_worker w where w.email = @email)
        """);

    [Theory, EveryEngine]
    public async Task Who_supports_them_here_is_there_by_themselves_and_leads_until_another_is_named(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        var person = (await worker.StartPersonAsync("Robin")).Path;
        Assert.Contains("No lead worker yet", (await worker.OpenAsync($"{person}/team")).Text, StringComparison.Ordinal);
        await ChangeAsync(platform, Lead, new { email = Scene.Navigator, person = Guid.Parse(person.Split('/')[2]) });
        var team = await AddAsync(worker, person, "Dr Pretend", "GP", "Health", ("Organisation", "Mill Lane Surgery"), ("Reach", "01632 960001"), ("Since", "March 2024"));
        Assert.Equal(["Nadia Navigator Leads Front door, Navigators, Exampleton Council Reach them: navigator@demo.example Since 23 November 2026",
            "Dr Pretend GP, Mill Lane Surgery Reach them: 01632 960001 Since March 2024 Change Dr Pretend No longer there: Dr Pretend"], Cards(team));

        var named = await worker.SubmitAsync(await worker.OpenAsync(team.LinkTo("Name who leads")), Fields(("Lead", IdOf(team, "/change"))));
        Assert.StartsWith("Dr Pretend Leads", Cards(named)[0], StringComparison.Ordinal);
        var left = await worker.SubmitAsync(await worker.OpenAsync(named.LinkTo("No longer there")));
        Assert.StartsWith("Nadia Navigator Leads", Cards(left).Single(), StringComparison.Ordinal);
        Assert.Contains("Dr Pretend, GP, Mill Lane Surgery, from March 2024 until 23 November 2026", left.TextOf("main .govuk-details"), StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_helper_is_told_with_what_they_help_with(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        using var theirs = await platform.SignInAsync(Scene.Housing);
        var person = (await worker.StartPersonAsync("Robin Sharer")).Path;
        foreach (var (name, part) in ((string, string)[])[("Mum", "Family"), ("The nurse", "Health"), ("Probation", "Justice"), ("The landlord", "Housing"), ("The adviser", "Safety"), ("The choir", "Other")])
        {
            await AddAsync(worker, person, name, "Helper", part);
        }

        await SharingTests.AgreeAsync(worker, person, ("Kinds", "Story"));
        Assert.Equal(["Mum", "The choir"], Helpers(await theirs.OpenAsync($"{person}/team")));
        await SharingTests.AgreeAsync(worker, person, ("Kinds", "Health"));
        Assert.Equal(["Mum", "The choir", "The nurse"], Helpers(await theirs.OpenAsync($"{person}/team")));
        await SharingTests.AgreeAsync(worker, person, ("Kinds", "Offending"));
        Assert.Equal(["Mum", "Probation", "The choir", "The nurse"], Helpers(await theirs.OpenAsync($"{person}/team")));
        await ChangeAsync(platform, Lead, new { email = Scene.Navigator, person = Guid.Parse(person.Split('/')[2]) });
        await ChangeAsync(platform, MakePeer, new { email = Scene.Navigator });
        Assert.Equal(["Mum", "The choir"], Helpers(await worker.OpenAsync($"{person}/team")));
        Assert.DoesNotContain("Meetings", (await worker.OpenAsync($"{person}/team")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task The_paper_they_keep_names_who_is_there_and_nobody_who_must_not_lie_about(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        var person = (await worker.StartPersonAsync("Robin")).Path;
        await ChangeAsync(platform, Lead, new { email = Scene.Navigator, person = Guid.Parse(person.Split('/')[2]) });
        await AddAsync(worker, person, "Jean", "Librarian", "Family");
        var team = await AddAsync(worker, person, "The adviser", "Domestic abuse adviser", "Safety", ("OnPaper", "No"));
        Assert.Contains("Never on paper", team.Text, StringComparison.Ordinal);

        var paper = await worker.OpenAsync($"{person}/team/who-supports-me");
        Assert.Contains("Jean", paper.Text, StringComparison.Ordinal);
        Assert.Contains("Ask them first", paper.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("adviser", paper.Html, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Whoever_changes_a_helper_or_a_meeting_second_sees_both(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        using var colleague = await platform.SignInAsync(Scene.Lead);
        var person = (await worker.StartPersonAsync("Robin")).Path;
        var team = await AddAsync(worker, person, "Jean", "Librarian", "Family");
        var (mine, left) = (await worker.OpenAsync(team.LinkTo("Change")), await worker.OpenAsync(team.LinkTo("No longer there")));
        await colleague.SubmitAsync(await colleague.OpenAsync(mine.Path), Fields(("Role", "Friend")));
        var both = await worker.SubmitAsync(mine, Fields(("Role", "Keeps a bag for them")));
        Assert.Contains("What is their role? Different Friend Keeps a bag for them", both.TextOf("main table"), StringComparison.Ordinal);
        Assert.Contains("A colleague has changed this", (await worker.SubmitAsync(left)).Text, StringComparison.Ordinal);
        Assert.Contains("Keeps a bag for them", (await worker.SubmitAsync(both)).Text, StringComparison.Ordinal);

        var met = await MeetAsync(worker, person, ("Voice", "There"));
        var meeting = await worker.OpenAsync(met.LinkTo("Change"));
        await colleague.SubmitAsync(await colleague.OpenAsync(meeting.Path), Fields(("Decisions", "A key")));
        var two = await worker.SubmitAsync(meeting, Fields(("Decisions", "A lock")));
        Assert.Contains("What was decided? Different A key A lock", two.TextOf("main table"), StringComparison.Ordinal);
        Assert.Contains("A lock", (await worker.SubmitAsync(two)).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_meeting_says_how_their_voice_was_brought_or_why_it_was_not(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        using var theirs = await platform.SignInAsync(Scene.Housing);
        var person = (await worker.StartPersonAsync("Robin Sharer")).Path;
        Assert.Contains("Choose how their voice was brought", (await MeetAsync(worker, person)).Text, StringComparison.Ordinal);
        Assert.Contains("Say why their voice was not brought", (await MeetAsync(worker, person, ("Voice", "NotBrought"))).Text, StringComparison.Ordinal);
        var before = await MeetAsync(worker, person, ("Voice", "Before"));
        Assert.Contains("Write down what they wanted to be said", before.Text, StringComparison.Ordinal);
        var met = await worker.SubmitAsync(before, Fields(("VoiceWords", "Not before eleven.")));
        Assert.Equal("Not before eleven.", met.TextOf("main .area-own-words"));
        Assert.Contains("The team last met on 23 November 2026.", (await worker.OpenAsync($"{person}/team")).Text, StringComparison.Ordinal);
        Assert.Contains("The team around them met", (await worker.OpenAsync($"{person}/timeline")).Text, StringComparison.Ordinal);

        await SharingTests.AgreeAsync(worker, person, ("Kinds", "Story"));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await theirs.AskAsync($"{person}/team/meetings")).Status);
        await SharingTests.AgreeAsync(worker, person, ("Kinds", "Support"));
        Assert.Contains("One of us rings", (await theirs.OpenAsync($"{person}/team/meetings")).Text, StringComparison.Ordinal);
    }

    private static async Task<TestPage> MeetAsync(TestBrowser worker, string person, params (string, string?)[] more) => await worker.SubmitAsync(
        await worker.OpenAsync($"{person}/team/meetings/add"), Fields([("Came", "Nadia, the nurse"), ("Decisions", "One of us rings, not four."), .. more]));

    private static async Task<TestPage> AddAsync(TestBrowser worker, string person, string name, string role, string part, params (string Field, string? Value)[] more)
    {
        var fields = Fields(("Name", name), ("Role", role), ("Part", part), ("OnPaper", "Yes"));
        foreach (var (field, value) in more) fields[$"Input.{field}"] = value;
        return await worker.SubmitAsync(await worker.OpenAsync($"{person}/team/add"), fields);
    }

    private static string IdOf(TestPage team, string act) => team.Document.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!)
        .Single(link => link.EndsWith(act, StringComparison.Ordinal)).Split('/')[^2];

    private static IReadOnlyList<string> Cards(TestPage team) => [.. team.Document.QuerySelectorAll("main .area-card")
        .Select(card => string.Join(' ', card.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];

    private static IEnumerable<string> Helpers(TestPage team) => team.Document.QuerySelectorAll("main .area-card").Where(card => card.TextContent.Contains("Helper", StringComparison.Ordinal))
        .Select(card => card.QuerySelector("bdi")!.TextContent).Order(StringComparer.Ordinal);

    private static Task<bool> ChangeAsync(TestPlatform platform, Sql sql, object args) => platform.InScopeAsync(async scope =>
    {
        await scope.Database.TransactAsync(() => scope.Database.ExecuteAsync(sql, args));
        return true;
    });
}
