using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;
using Record.Tests.Access;
using static Record.Tests.Desk;

namespace Record.Tests.Topics;

/// <summary>What was told once is shown instead of asked, and asking again is possible and counted.</summary>
public sealed class TopicTests
{
    private const string Likes = "Come to the bus station. No letters.";

    [Theory, EveryEngine]
    public async Task A_page_shows_what_was_told_when_and_to_whom_instead_of_asking(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        var person = (await worker.StartPersonAsync("Robin")).Path;
        Assert.NotNull((await worker.OpenAsync($"{person}/ways/add")).Document.QuerySelector("textarea[name=Likes]"));
        await TellAsync(worker, person);

        using var colleague = await platform.SignInAsync("lead@demo.example");
        var page = await colleague.OpenAsync($"{person}/ways/add");
        Assert.Null(page.Document.QuerySelector("textarea[name=Likes]"));
        Assert.Equal(Likes, page.Document.QuerySelector("main .area-told .area-own-words")!.TextContent);
        Assert.Contains("Told on 23 November 2026 to Nadia Navigator", page.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Confirming_takes_one_tap_and_counts_as_a_repeat_avoided(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        var person = (await worker.StartPersonAsync("Robin")).Path;
        await TellAsync(worker, person);
        platform.Clock.Advance(TimeSpan.FromMinutes(1));

        var answer = await ActAsync(worker, $"{person}/ways/add", "Confirm");
        Assert.Equal($"{person}/ways/add", answer.Path);
        Assert.Contains("Confirmed with them on 23 November 2026", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Once nobody had to ask again", (await worker.OpenAsync($"{person}/story")).Text, StringComparison.Ordinal);
        Assert.Contains("Confirmed with them instead of asking again: how they like to be reached", (await worker.OpenAsync($"{person}/timeline")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Asking_again_takes_one_tap_puts_the_question_and_is_counted_with_its_reason(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        using var colleague = await platform.SignInAsync("lead@demo.example");
        var person = (await worker.StartPersonAsync("Robin")).Path;
        await TellAsync(worker, person);
        platform.Clock.Advance(TimeSpan.FromMinutes(1));

        var asked = await ActAsync(worker, $"{person}/ways/add", "AskAgain", ("Why", "They have moved"));
        Assert.NotNull(asked.Document.QuerySelector("textarea[name=Likes]"));
        Assert.Null((await colleague.OpenAsync($"{person}/ways/add")).Document.QuerySelector("textarea[name=Likes]"));
        Assert.Contains("Once they were asked something again", (await worker.OpenAsync($"{person}/topics")).Text, StringComparison.Ordinal);
        Assert.Contains("They have moved", (await worker.OpenAsync($"{person}/timeline")).Text, StringComparison.Ordinal);

        platform.Clock.Advance(TimeSpan.FromMinutes(1));
        await TellAsync(worker, person, "By the river now.");
        Assert.Null((await worker.OpenAsync($"{person}/ways/add")).Document.QuerySelector("textarea[name=Likes]"));
        var topics = await worker.OpenAsync($"{person}/topics");
        Assert.Matches("By the river now\\..*Come to the bus station\\. No letters\\.", topics.TextOf("main .area-told"));
    }

    [Theory, EveryEngine]
    public async Task What_they_do_not_want_to_be_asked_is_not_asked_though_nothing_was_told(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        var person = (await worker.StartPersonAsync("Robin")).Path;
        await ActAsync(worker, $"{person}/topics", "Pin", ("Topic", "core.reaching"));

        var page = await worker.OpenAsync($"{person}/ways/add");
        Assert.Contains("Don’t ask me again, since 23 November 2026", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("textarea[name=Likes]"));
        platform.Clock.Advance(TimeSpan.FromMinutes(1));
        await ActAsync(worker, $"{person}/topics", "Unpin", ("Topic", "core.reaching"));
        Assert.NotNull((await worker.OpenAsync($"{person}/ways/add")).Document.QuerySelector("textarea[name=Likes]"));
    }

    [Theory, EveryEngine]
    public async Task A_date_of_birth_told_at_the_start_is_not_asked_on_the_details_and_stays_when_they_are_saved(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        var person = (await worker.StartPersonAsync("Robin", ("Born", "March 1986"))).Path;

        var edit = await worker.OpenAsync($"{person}/edit");
        Assert.Equal("hidden", edit.Document.QuerySelector("[name='Input.Born']")!.GetAttribute("type"));
        Assert.Contains("March 1986", edit.TextOf("main .area-told"), StringComparison.Ordinal);
        await worker.SubmitAsync(edit, Fields(("Pronouns", "they/them")), "main form:not([action])");
        Assert.Contains("March 1986", (await worker.OpenAsync(person)).RowOf("Date of birth"), StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task What_was_told_is_seen_by_those_who_may_see_its_topic_and_by_nobody_else(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var ours = await platform.SignInAsync("navigator@demo.example");
        using var theirs = await platform.SignInAsync("housing@demo.example");
        var person = (await ours.StartPersonAsync("Robin")).Path;
        await TellAsync(ours, person);
        await ours.SubmitAsync(await ours.OpenAsync($"{person}/topics/add"), Fields(("Topic", "core.homelessness"), ("Words", "The park, a year."), ("Pin", "true")));
        await SharingTests.AgreeAsync(ours, person, ("Kinds", "Story"));

        Assert.Contains("The park, a year.", (await ours.OpenAsync($"{person}/topics")).Text, StringComparison.Ordinal);
        var seen = await theirs.OpenAsync($"{person}/topics");
        Assert.DoesNotContain("The park, a year.", seen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Likes, seen.Text, StringComparison.Ordinal);
        Assert.Empty(seen.Document.QuerySelectorAll("main form"));
        await SharingTests.AgreeAsync(ours, person, ("Kinds", "Housing"));
        await SharingTests.AgreeAsync(ours, person, ("Kinds", "Story"));
        Assert.Contains("The park, a year.", (await theirs.OpenAsync($"{person}/topics")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task An_area_sees_how_often_without_names_and_no_number_under_eight(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        var person = (await worker.StartPersonAsync("Robin")).Path;
        await TellAsync(worker, person);
        for (var day = 0; day < 6; day++)
        {
            // the same worker, over and over: it is one conversation, and counts once
            foreach (var email in (string[])["navigator@demo.example", "navigator@demo.example", "lead@demo.example"])
            {
                using var confirms = await platform.SignInAsync(email);
                await ActAsync(confirms, $"{person}/ways/add", "Confirm");
            }

            platform.Clock.Advance(TimeSpan.FromDays(1));
        }

        using (var asks = await platform.SignInAsync("navigator@demo.example")) await ActAsync(asks, $"{person}/topics", "AskAgain", ("Topic", "core.reaching"));
        platform.Clock.Advance(TimeSpan.FromDays(4));

        using var lead = await platform.SignInAsync("lead@demo.example");
        var page = await lead.OpenAsync("/told-once");
        Assert.Equal(["How they like to be reached", "10", "*", "*"], page.Document.QuerySelector("main tbody tr")!.Children.Select(cell => cell.TextContent.Trim()));
        Assert.DoesNotContain("Robin", page.Text, StringComparison.Ordinal);
        using var again = await platform.SignInAsync("navigator@demo.example");
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await again.AskAsync("/told-once")).Status);
    }

    [Theory, EveryEngine]
    public async Task Tapping_again_and_again_is_one_repeat_avoided_for_each_worker_topic_person_and_day(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        var person = (await worker.StartPersonAsync("Robin")).Path;
        await TellAsync(worker, person);
        platform.Clock.Advance(TimeSpan.FromMinutes(1));

        for (var tap = 0; tap < 3; tap++) await ActAsync(worker, $"{person}/ways/add", "Confirm");
        using (var elsewhere = await platform.SignInAsync("navigator@demo.example"))
        {
            await Task.WhenAll(ActAsync(worker, $"{person}/ways/add", "Confirm"), ActAsync(elsewhere, $"{person}/ways/add", "Confirm"));
        }

        Assert.Contains("Once nobody had to ask again", (await worker.OpenAsync($"{person}/topics")).Text, StringComparison.Ordinal);
        Assert.Single((await worker.OpenAsync($"{person}/timeline")).Text.Split("Confirmed with them instead of asking again")[1..]);
        Assert.Equal(1, await CountedAsync());

        // told anew on the same day, it can be confirmed again and stands as confirmed; it is still one conversation
        platform.Clock.Advance(TimeSpan.FromMinutes(1));
        await ActAsync(worker, $"{person}/topics", "AskAgain", ("Topic", "core.reaching"));
        platform.Clock.Advance(TimeSpan.FromMinutes(1));
        await TellAsync(worker, person, "By the river now.");
        platform.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Contains("Confirmed with them on 23 November 2026", (await ActAsync(worker, $"{person}/ways/add", "Confirm")).Text, StringComparison.Ordinal);
        Assert.Contains("Once nobody had to ask again", (await worker.OpenAsync($"{person}/topics")).Text, StringComparison.Ordinal);
        Assert.Equal(1, await CountedAsync());

        using var colleague = await platform.SignInAsync("lead@demo.example");
        await ActAsync(colleague, $"{person}/ways/add", "Confirm");
        platform.Clock.Advance(TimeSpan.FromDays(1));
        using var tomorrow = await platform.SignInAsync("navigator@demo.example");
        await ActAsync(tomorrow, $"{person}/ways/add", "Confirm");
        Assert.Contains("3 times nobody had to ask again", (await tomorrow.OpenAsync($"{person}/topics")).Text, StringComparison.Ordinal);
        Assert.Equal(3, await CountedAsync());

        Task<int> CountedAsync() => platform.InServicesAsync(async services => await services.GetRequiredService<IDatabase>().OneAsync<int>(s_counted));
    }

    private static readonly Sql s_counted = new("select count(*) from core_repeat r where r.act = 'Confirmed'");

    private static async Task TellAsync(TestBrowser worker, string person, string words = Likes) =>
        Assert.NotNull((await worker.PostAsync(await worker.OpenAsync($"{person}/ways/add"), new Dictionary<string, string?>
        {
            ["Input.Kind"] = "Place", ["Input.Value"] = "Bus station", ["Input.Safety"] = "Safe", ["Likes"] = words,
        }, "main form:not([action])")).Location);

    private static async Task<TestPage> ActAsync(TestBrowser worker, string address, string act, params (string Field, string? Value)[] fields)
    {
        var page = await worker.OpenAsync(address);
        var topic = fields.FirstOrDefault(one => one.Field == "Topic").Value;
        var form = page.Document.QuerySelectorAll($"main form[action$='handler={act}']")
            .First(one => topic is null || one.QuerySelector("[name=Topic]")!.GetAttribute("value") == topic);
        var sent = page.FieldsOf((AngleSharp.Html.Dom.IHtmlFormElement)form).Where(field => fields.All(one => one.Field != field.Key))
            .Select(field => new KeyValuePair<string, string?>(field.Key, field.Value)).Concat(fields.Select(one => new KeyValuePair<string, string?>(one.Field, one.Value)));
        var answer = await worker.PostRawAsync(form.GetAttribute("action")!, sent.ToList());
        return await worker.OpenAsync(answer.Location!);
    }
}
