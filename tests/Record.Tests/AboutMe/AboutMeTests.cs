using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;

namespace Record.Tests.AboutMe;

public sealed class AboutMeTests
{
    [Theory, EveryEngine]
    public async Task Their_answers_stand_first_on_their_record_with_the_day_and_who_wrote_them_down(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        var person = (await worker.StartPersonAsync("Robin")).Path;
        Assert.Contains("Write About me with them", (await worker.OpenAsync(person)).Text, StringComparison.Ordinal);

        await AnswerAsync(worker, person, (0, "My plants <b>"), (3, "Loud rooms"));

        var page = await worker.OpenAsync($"{person}/about-me");
        Assert.Equal(["What matters to me", "What makes things worse"], page.Document.QuerySelectorAll("main h2").Select(one => one.TextContent));
        Assert.Contains("Said on 23 November 2026, written down by Nadia Navigator", page.Text, StringComparison.Ordinal);
        var overview = await worker.OpenAsync(person);
        Assert.Equal("My plants <b>", overview.Document.QuerySelector("main .area-own-words")!.TextContent);
        Assert.Contains("They told us more about themselves", (await worker.OpenAsync($"{person}/timeline")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task An_earlier_answer_is_kept_and_one_taken_back_is_not_shown_any_more(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        var person = (await worker.StartPersonAsync("Robin")).Path;
        await AnswerAsync(worker, person, (0, "My plants"));
        platform.Clock.Advance(TimeSpan.FromMinutes(1));
        await AnswerAsync(worker, person, (0, "My plants and my sister"));
        platform.Clock.Advance(TimeSpan.FromMinutes(1));
        await AnswerAsync(worker, person, (1, "I can keep anything alive"), (0, ""));

        Assert.DoesNotContain("My plants", (await worker.OpenAsync($"{person}/about-me")).Text, StringComparison.Ordinal);
        var earlier = await worker.OpenAsync($"{person}/about-me/earlier");
        Assert.Contains("They took back what they had said", earlier.Text, StringComparison.Ordinal);
        Assert.Equal(["My plants and my sister", "My plants"],
            earlier.Document.QuerySelectorAll("main .area-own-words").Select(one => one.TextContent).Where(words => words.Contains("plants", StringComparison.Ordinal)));
    }

    [Theory, EveryEngine]
    public async Task Two_who_write_at_once_both_keep_their_words(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var one = await platform.SignInAsync("navigator@demo.example");
        using var other = await platform.SignInAsync("lead@demo.example");
        var person = (await one.StartPersonAsync("Robin")).Path;
        var (first, second) = (await one.OpenAsync($"{person}/about-me/edit"), await other.OpenAsync($"{person}/about-me/edit"));

        await one.SubmitAsync(first, Typed((0, "My plants"), (1, "I grow things")));
        platform.Clock.Advance(TimeSpan.FromSeconds(1));
        var both = await other.SubmitAsync(second, Typed((0, "My sister"), (2, "After eleven")));

        Assert.Contains("Nothing was lost", both.Text, StringComparison.Ordinal);
        Assert.Matches("What matters to me.*My plants.*My sister", both.TextOf("main table"));
        Assert.Equal("My sister", both.Document.QuerySelector("#Answers_0__Words")!.TextContent);
        Assert.Equal("I grow things", both.Document.QuerySelector("#Answers_1__Words")!.TextContent);
        Assert.Equal("After eleven", both.Document.QuerySelector("#Answers_2__Words")!.TextContent);

        await other.SubmitAsync(both, Typed((0, "My plants and my sister")));
        Assert.Equal(["My plants and my sister", "I grow things", "After eleven"],
            (await one.OpenAsync($"{person}/about-me")).Document.QuerySelectorAll("main .area-own-words").Select(said => said.TextContent));
        Assert.Contains("My plants", (await one.OpenAsync($"{person}/about-me/earlier")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task The_prompts_are_the_areas_own_and_an_answer_to_one_that_is_gone_stays(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        var person = (await worker.StartPersonAsync("Robin")).Path;
        await platform.InScopeAsync(async scope =>
        {
            await scope.Database.TransactAsync(() => scope.Database.ExecuteAsync(Platform.Record.AboutMe.AboutMeSql.Write, new
            {
                id = Platform.Sdk.Data.Ids.New(), person = Guid.Parse(person.Split('/')[2]), prompt = "gone", label = "An old prompt", words = "Still mine", today = scope.Today,
                by = "A test", worker = (Guid?)null, now = scope.Now,
            }));
            return true;
        });
        Assert.Contains("An old prompt", (await worker.OpenAsync($"{person}/about-me")).Text, StringComparison.Ordinal);
    }

    private static async Task AnswerAsync(TestBrowser worker, string person, params (int Line, string Words)[] answers) =>
        Assert.NotNull((await worker.PostAsync(await worker.OpenAsync($"{person}/about-me/edit"), Typed(answers))).Location);

    private static Dictionary<string, string?> Typed(params (int Line, string Words)[] answers) =>
        answers.ToDictionary(one => $"Answers[{one.Line}].Words", string? (one) => one.Words);
}
