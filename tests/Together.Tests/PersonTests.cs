using System.Globalization;
using AngleSharp.Dom;
using Platform.Conformance.Engines;
using Platform.Conformance.Exploring;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Record.Support;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;
using Together.Tests.Asking;

namespace Together.Tests;

/// <summary>One person whom every module supports has one timeline, one plan and one calendar, and one page says what is asked of them.</summary>
public sealed class PersonTests
{
    private const string Goal = "To hear the blackbird from my own window";

    [Theory, EveryEngine]
    public async Task One_timeline_tells_of_every_module_in_the_order_in_which_it_happened(DatabaseEngine engine)
    {
        var whole = await Whole.OwnAsync(engine);
        await using var platform = await whole.StartAsync(Everything.Modules);
        var now = platform.Clock.GetUtcNow().UtcDateTime;
        var kinds = whole.Declared.Where(module => module.Timeline.Count > 0).Select(module => module.Timeline.First(kind => !kind.StaysOnScreen)).ToList();
        Assert.Superset(Everything.Keys.ToHashSet(), kinds.Select(kind => kind.Key.Split('.')[0]).ToHashSet());
        // each in turn, and again, some of it written down later than what came after it
        var told = Enumerable.Range(0, kinds.Count * 2).Select(at => (Kind: kinds[at % kinds.Count], At: now.AddMinutes(-at), Sentence: $"Told in turn {at}")).ToList();
        await platform.InScopeAsync(async scope =>
        {
            await scope.Database.TransactAsync(async () =>
            {
                foreach (var one in told.OrderBy(one => one.Sentence, StringComparer.Ordinal)) await scope.Timeline.WriteAsync(one.Kind, whole.Person, one.Sentence, at: one.At);
            });
            return true;
        });

        using var browser = await platform.SignInAsync(Whole.Everybody);
        var page = await browser.OpenAsync($"/people/{whole.Person}/timeline?print=true");
        var shown = page.Document.QuerySelectorAll(".moj-timeline__description").Select(one => one.TextContent.Trim()).ToList();
        Assert.Equal(told.Select(one => one.Sentence), shown.Where(one => one.StartsWith("Told in turn", StringComparison.Ordinal)));
        await whole.Database.DisposeAsync();
    }

    [Theory, EveryEngine]
    public async Task One_plan_has_their_goal_once_and_whichever_form_of_a_module_is_for_a_goal_offers_that_one(DatabaseEngine engine)
    {
        var whole = await Whole.OwnAsync(engine);
        await using var platform = await whole.StartAsync(Everything.Modules);
        using var browser = await platform.SignInAsync(Whole.Everybody);
        await browser.SubmitAsync(await browser.OpenAsync($"/people/{whole.Person}/plan/goals/add"), new { Input_Words = Goal }, "main form[data-draft]");
        Assert.Single((await browser.OpenAsync($"/people/{whole.Person}/plan")).Document.QuerySelectorAll("main *"), one => one.Children.Length == 0 && one.TextContent.Trim() == Goal);

        var asking = whole.Work.Met.Where(met => met.Key is { Area.Length: > 0, Parameters: ["personId"] } && AsksForGoal(met)).Select(met => met.Value.Keys.First()).ToList();
        Assert.NotEmpty(asking);
        foreach (var address in asking)
        {
            var form = await browser.OpenAsync(address);
            Assert.Contains(Goal, form.Document.QuerySelectorAll("main form option, main form label").Select(one => one.TextContent.Trim()));
        }

        await whole.Database.DisposeAsync();
    }

    [Theory, EveryEngine]
    public async Task One_calendar_holds_what_every_module_asks_of_them_and_one_sentence_counts_it(DatabaseEngine engine)
    {
        var whole = await Whole.OwnAsync(engine);
        await using var platform = await whole.StartAsync(Everything.Modules);
        var now = platform.Clock.GetUtcNow().UtcDateTime;
        using var browser = await platform.SignInAsync(Whole.Everybody);
        var before = Count(await browser.OpenAsync($"/people/{whole.Person}/appointments"));
        await platform.InScopeAsync(async scope =>
        {
            await scope.Database.TransactAsync(async () =>
            {
                foreach (var (at, key) in Everything.Keys.Index()) await scope.Plan.AddAsync(new NewAppointment(whole.Person, key, $"Seen by {key}", $"Service of {key}", now.AddHours(at + 1)));
            });
            return true;
        });
        var calendar = await browser.OpenAsync($"/people/{whole.Person}/appointments");
        Assert.All(Everything.Keys, key => Assert.Contains($"Seen by {key}", calendar.Text, StringComparison.Ordinal));
        Assert.Equal((before.Appointments + Everything.Keys.Count, before.Services + Everything.Keys.Count), Count(calendar));
        Assert.Equal(Count(calendar), Count(await browser.OpenAsync($"/people/{whole.Person}/plan")));
        await whole.Database.DisposeAsync();
    }

    [Theory, EveryEngine]
    public async Task One_page_names_every_support_they_have(DatabaseEngine engine)
    {
        var whole = await Whole.OwnAsync(engine);
        await using var platform = await whole.StartAsync(Everything.Modules);
        using var browser = await platform.SignInAsync(Whole.Everybody);
        var page = await browser.OpenAsync($"/people/{whole.Person}/support");
        Assert.All(whole.Declared.Where(module => module.Support is not null && module.Info.Key != Episodes.FrontDoor), module => Assert.Contains(module.Support!.Name, page.Text, StringComparison.Ordinal));
        await whole.Database.DisposeAsync();
    }

    private static bool AsksForGoal(KeyValuePair<FoundPage, Dictionary<string, TestPage>> met) =>
        Question.On(new Dictionary<FoundPage, Dictionary<string, TestPage>> { [met.Key] = met.Value }).Any(question => question.Asked.Contains("goal", StringComparison.OrdinalIgnoreCase));

    // "This week: 4 appointments with 3 services"
    private static (int Appointments, int Services) Count(TestPage page)
    {
        var said = page.Document.QuerySelectorAll("main strong").Select(one => one.TextContent).Single(one => one.StartsWith("This week:", StringComparison.Ordinal)).Split(' ');
        return said[2] == "no" ? (0, 0) : (int.Parse(said[2], CultureInfo.InvariantCulture), int.Parse(said[5], CultureInfo.InvariantCulture));
    }
}
