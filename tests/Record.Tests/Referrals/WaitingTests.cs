using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Record.Referrals.Rising;
using Platform.Sdk.Data;
using Platform.Sdk.Record;
using Record.Tests.Support;
using static Record.Tests.Desk;

namespace Record.Tests.Referrals;

public sealed class WaitingTests
{
    private static readonly Sql Count = Sql.ForEveryone("select count(*) from core_referral f", "a test counts");

    [Theory, EveryEngine]
    public async Task What_nobody_answers_rises_to_the_leads_after_three_days_and_again(DatabaseEngine engine)
    {
        await using var hall = await Hall.OpenAsync(engine);
        using (var door = await hall.AsAsync(Hall.Door))
        {
            await hall.OfferedAsync(door, "Tall man", "outreach");
            await hall.ReferAsync("Small woman");
        }

        await RiseAsync(hall, days: 2);
        Assert.Equal(0, await RisenAsync(hall, Hall.Lead));
        await RiseAsync(hall, days: 1);
        await RiseAsync(hall, days: 0);
        Assert.Equal(1, await RisenAsync(hall, Hall.Lead));
        Assert.Equal(1, await RisenAsync(hall, Hall.Door));
        await RiseAsync(hall, days: 3);
        Assert.Equal(2, await RisenAsync(hall, Hall.Lead));
        using var lead = await hall.AsAsync(Hall.Lead);
        Assert.Contains("Waits too long", (await lead.OpenAsync("/referrals/offers")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task What_is_closed_is_shown_with_the_reason_cannot_be_offered_and_opens_by_itself(DatabaseEngine engine)
    {
        await using var hall = await Hall.OpenAsync(engine);
        using (var lead = await hall.AsAsync(Hall.Lead))
        {
            var closed = await lead.SubmitAsync(await lead.OpenAsync("/referrals/closed/add"), Fields(("Module", "outreach"), ("Until.day", "25"), ("Until.month", "11"), ("Until.year", "2026"), ("Reason", "Two of us are ill.")));
            Assert.Equal("/referrals/closed", closed.Path);
            Assert.Contains("Until 25 November 2026: Two of us are ill.", closed.Text, StringComparison.Ordinal);
        }

        using (var door = await hall.AsAsync(Hall.Door))
        {
            await hall.ReferAsync("Tall man");
            var referral = await hall.LatestAsync();
            var page = await door.SubmitAsync(await door.OpenAsync($"/referrals/{referral}/match"), form: "main form[action*='handler=Start']");
            Assert.Contains("Closed to referrals until 25 November 2026: Two of us are ill.", page.Text, StringComparison.Ordinal);
            Assert.Contains("Two of us are ill.", (await Hall.MakeAsync(door, referral, "outreach")).TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        }

        await CloseAsync(hall, "shelter", "Eastham");
        using (var anybody = hall.Platform.Browser())
        using (var peer = await hall.AsAsync(Hall.Peer))
        {
            foreach (var form in (TestPage[])[await anybody.OpenAsync("/refer"), await peer.OpenAsync("/referrals/new")])
            {
                Assert.DoesNotContain("No support has room", form.Text, StringComparison.Ordinal);
                Assert.Equal(
                    ["Outreach: Closed to referrals until 25 November 2026: Two of us are ill.", "Shelter: Closed to referrals in Eastham until 28 November 2026: No room in shelter"],
                    form.Document.QuerySelectorAll("main [data-closed] li").Select(line => line.TextContent));
            }
        }

        hall.Platform.Clock.Advance(TimeSpan.FromDays(3));
        using var later = await hall.AsAsync(Hall.Lead);
        Assert.Equal(["Shelter: Closed to referrals in Eastham until 28 November 2026: No room in shelter"], (await later.OpenAsync("/referrals/new")).Document.QuerySelectorAll("main [data-closed] li").Select(line => line.TextContent));
        hall.Platform.Clock.Advance(TimeSpan.FromDays(3));
        using var last = await hall.AsAsync(Hall.Lead);
        Assert.Contains("Everything is open.", (await last.OpenAsync("/referrals/closed")).Text, StringComparison.Ordinal);
        Assert.Null((await last.OpenAsync("/referrals/new")).Document.QuerySelector("[data-closed]"));
    }

    [Theory, EveryEngine]
    public async Task Whoever_refers_reads_why_nothing_is_open_and_a_lead_may_open_it_early(DatabaseEngine engine)
    {
        await using var hall = await Hall.OpenAsync(engine);
        foreach (var module in (string[])["outreach", "shelter"]) await CloseAsync(hall, module, null);
        using var anybody = hall.Platform.Browser();
        Assert.Contains("No room in shelter", (await anybody.OpenAsync("/refer")).Text, StringComparison.Ordinal);

        using var lead = await hall.AsAsync(Hall.Lead);
        await lead.SubmitAsync(await lead.OpenAsync("/referrals/closed"), form: "main form[action*='handler=Open']");
        Assert.DoesNotContain("No support has room", (await anybody.OpenAsync("/refer")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_referral_that_became_nobody_is_deleted_and_one_that_waits_or_became_somebody_is_not(DatabaseEngine engine)
    {
        await using var hall = await Hall.OpenAsync(engine);
        using (var door = await hall.AsAsync(Hall.Door))
        {
            await hall.OfferedAsync(door, "Tall man", "outreach");
            hall.Platform.Clock.Advance(TimeSpan.FromMinutes(1));
            await hall.ReferAsync("Nobody");
            await door.SubmitAsync(await door.OpenAsync($"/referrals/{await hall.LatestAsync()}/answer"), Fields(("Words", "Please try the library.")));
            hall.Platform.Clock.Advance(TimeSpan.FromMinutes(1));
            await hall.ReferAsync("Waits");
        }

        hall.Platform.Clock.Advance(TimeSpan.FromDays(181));
        await hall.Platform.InScopeAsync(async scope =>
        {
            await Rise.ForgetAsync(scope);
            return true;
        });

        Assert.Equal(2, await hall.Platform.InScopeAsync(scope => scope.Database.OneAsync<int>(Count)));
    }

    [Theory, EveryEngine]
    public async Task A_colleague_and_a_module_refer_and_read_what_comes_of_it(DatabaseEngine engine)
    {
        await using var hall = await Hall.OpenAsync(engine);
        using var peer = await hall.AsAsync(Hall.Peer);
        var sent = await peer.SubmitAsync(await peer.OpenAsync("/referrals/new"), Fields(
            ("KnownAs", "Wren"), ("Words", "A walk"), ("FindAt", "The allotment"), ("Safe", "Safe"), ("Keeps", "We walk on Fridays."), ("Agreement", "NotSure")));
        Assert.Equal("/referrals/sent", sent.Path);
        Assert.All(["Wren", "The front door has it"], words => Assert.Contains(words, sent.Text, StringComparison.Ordinal));

        await using var scene = await Scene.StartAsync(engine);
        var (person, _) = await scene.SupportedAsync();
        scene.Platform.Sql.Clear();
        await scene.DoAsync(Scene.Navigator, services => services.GetRequiredService<IReferrals>().ReferAsync(
            "outreach", new NewReferral("Sam", "The bus station", "A bed", "We stay") { Person = person, Needs = ["homelessness", "not-in-the-pack"] }));
        Assert.Equal("SupportSql.GuardPerson", scene.Platform.Sql.Runs.First(run => run.Changes).Sql.Name);
        await scene.DoAsync(Scene.Navigator, services => services.GetRequiredService<IReferrals>().ReferAsync(
            "outreach", new NewReferral("Sam", "The bus station", "A bed", "We stay") { Person = person }));
        Assert.Equal(2, (await scene.SentencesAsync(person)).Count(sentence => sentence.StartsWith("Referred to the front door by Exampleton Council", StringComparison.Ordinal)));
        var wrong = await Xunit.Record.ExceptionAsync(() => scene.DoAsync(Scene.Navigator, services => services.GetRequiredService<IReferrals>().ReferAsync("outreach", new NewReferral("Sam", "", "A bed", "We stay"))));
        Assert.Contains("where or how to find them", wrong!.Message, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Two_who_answer_one_offer_at_once_start_support_once(DatabaseEngine engine)
    {
        await using var hall = await Hall.OpenAsync(engine);
        using var door = await hall.AsAsync(Hall.Door);
        using var one = await hall.AsAsync(Hall.Navigator);
        using var other = await hall.AsAsync(Hall.Lead);
        var (_, _, person) = await hall.OfferedAsync(door, "Tall man", "outreach");
        var offer = $"/referrals/offers/{await hall.OfferAsync("outreach")}";
        var forms = new[] { (one, await one.OpenAsync(offer)), (other, await other.OpenAsync(offer)) };

        var answers = await Task.WhenAll(forms.Select(form => form.Item1.PostAsync(form.Item2, Fields(("Answer", "Accept"), ("Contact", "Us")))));

        Assert.Single(answers, answer => answer.Location is not null);
        var told = answers.Single(answer => answer.Location is null);
        Assert.Contains("This has been answered meanwhile.", told.TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        Assert.Equal("Us", told.Document.QuerySelector("[name='Input.Contact']")!.GetAttribute("value"));
        Assert.Equal(person, (await one.AskAsync(offer)).Location);
        Assert.Single((await door.OpenAsync($"{person}/timeline")).Document.QuerySelectorAll("main *"), element => element.Children.Length == 0 && element.TextContent.Trim() == "Outreach support started");
    }

    private static Task<bool> CloseAsync(Hall hall, string module, string? locality) => hall.Platform.InScopeAsync(async scope =>
    {
        await scope.Database.TransactAsync(() => scope.Database.ExecuteAsync(Platform.Record.Referrals.Closing.ClosureSql.Close, new
        {
            id = Ids.New(), module, locality, until = scope.Today.AddDays(5), reason = $"No room in {module}", by = "A test", now = scope.Now,
        }));
        return true;
    });

    private static Task<bool> RiseAsync(Hall hall, int days)
    {
        hall.Platform.Clock.Advance(TimeSpan.FromDays(days));
        return hall.Platform.InScopeAsync(async scope =>
        {
            await Rise.LookAsync(scope);
            return true;
        });
    }

    private static async Task<int> RisenAsync(Hall hall, string email)
    {
        using var browser = await hall.AsAsync(email);
        return (await browser.OpenAsync("/")).Document.QuerySelectorAll("main .area-card").Count(card => card.TextContent.Contains("has had no answer for", StringComparison.Ordinal) || card.TextContent.Contains("A referral has waited for", StringComparison.Ordinal));
    }
}
