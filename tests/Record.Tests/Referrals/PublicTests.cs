using System.Net;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;
using static Record.Tests.Desk;

namespace Record.Tests.Referrals;

public sealed class PublicTests
{
    private static readonly Sql Count = Sql.ForEveryone("select count(*) from core_referral f", "a test counts");
    private static readonly Sql Hashes = Sql.ForEveryone("select f.code_hash from core_referral f", "a test looks at what is kept");
    private static readonly Sql OpenWork = Sql.ForEveryone("select w.sentence from core_work w where w.person_id is null and w.kind = @kind and w.finished_at is null", "a test looks at what is to do");

    [Theory, EveryEngine]
    public async Task A_hospital_without_an_account_refers_somebody_and_reads_by_its_code_that_the_front_door_has_it(DatabaseEngine engine)
    {
        await using var hall = await Hall.OpenAsync(engine);

        var code = await hall.ReferAsync("Tall man");

        Assert.Matches("^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$", code);
        Assert.DoesNotContain(code, await hall.Platform.InScopeAsync(scope => scope.Database.ManyAsync<string>(Hashes)));
        var answer = await hall.ReadAsync(code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal));
        Assert.Contains("The front door has it", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tall man", answer.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("not another office", answer.Html, StringComparison.Ordinal);
        using var door = await hall.AsAsync(Hall.Door);
        Assert.Contains("Somebody was referred", (await door.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains("Tall man", (await door.OpenAsync("/referrals")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task The_answer_is_the_same_whoever_is_known_here(DatabaseEngine engine)
    {
        await using var hall = await Hall.OpenAsync(engine);
        using var worker = await hall.AsAsync(Hall.Navigator);
        await worker.StartPersonAsync("Robin Known");
        var said = new List<string>();
        foreach (var name in (string[])["Robin Known", "Nobody Atall"])
        {
            using var somebody = hall.Platform.Browser();
            hall.Platform.Sql.Clear();
            var sent = await somebody.SubmitAsync(await somebody.OpenAsync("/refer"), Hall.Hospital(name));
            said.Add($"{sent.Status} {sent.Path} {sent.Text.Replace(sent.TextOf("#code"), "", StringComparison.Ordinal)} {string.Join(' ', hall.Platform.Sql.Runs.Select(run => run.Sql.Name))}");
        }

        Assert.Equal(said[0], said[1]);
    }

    [Theory, EveryEngine]
    public async Task A_form_sent_twice_or_again_after_a_lost_answer_is_one_referral_with_one_code(DatabaseEngine engine)
    {
        await using var hall = await Hall.OpenAsync(engine);
        using var somebody = hall.Platform.Browser();
        var form = await somebody.OpenAsync("/refer");

        var codes = new List<string>();
        for (var at = 0; at < 3; at++) codes.Add((await somebody.SubmitAsync(form, Hall.Hospital("Tall man"))).TextOf("#code"));
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => somebody.PostAsync(form, Hall.Hospital("Tall man"))));

        Assert.Single(codes.Distinct());
        Assert.Equal(1, await hall.Platform.InScopeAsync(scope => scope.Database.OneAsync<int>(Count)));
        Assert.Single(await hall.Platform.InScopeAsync(scope => scope.Database.ManyAsync<string>(OpenWork, new { kind = "core.referral-arrived" })));
    }

    [Theory, EveryEngine]
    public async Task Whoever_asks_for_themselves_is_not_asked_what_they_keep_doing_and_others_are(DatabaseEngine engine)
    {
        await using var hall = await Hall.OpenAsync(engine);
        await hall.ReferAsync("Kit", ("Source", "Myself"), ("FromName", null), ("FromReach", null), ("FromOrganisation", null), ("Keeps", null), ("Agreement", null));

        using var friend = hall.Platform.Browser();
        var again = await friend.SubmitAsync(await friend.OpenAsync("/refer"), Hall.Hospital("Kit", ("Source", "Family"), ("Keeps", " "), ("FromReach", "")));
        Assert.Contains("what you will keep doing", again.TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        Assert.Contains("how we can reach you", again.TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        Assert.Equal(Hall.Words, again.Document.QuerySelector("[name='Input.Words']")!.TextContent.Trim());
    }

    [Theory, EveryEngine]
    public async Task A_flood_from_one_source_is_shown_its_form_again_and_reaches_no_table(DatabaseEngine engine)
    {
        await using var hall = await Hall.OpenAsync(engine, new TestSetup { Settings = new Dictionary<string, string?> { ["modules:core:publicFormsAnHourBySource"] = "2" } });
        await hall.ReferAsync("One");
        await hall.ReferAsync("Two");

        using var third = hall.Platform.Browser();
        var refused = await third.SubmitAsync(await third.OpenAsync("/refer"), Hall.Hospital("Three"));

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Equal("Three", refused.Document.QuerySelector("[name='Input.KnownAs']")!.GetAttribute("value"));
        Assert.Equal(2, await hall.Platform.InScopeAsync(scope => scope.Database.OneAsync<int>(Count)));
        for (var at = 0; at < 2; at++) Assert.Contains("not one of ours", (await hall.ReadAsync("AAAA-BBBB-CCCC-DDDD-EEE" + at)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await hall.ReadAsync("AAAA-BBBB-CCCC-DDDD-EEE3")).Status);
    }

    [Theory, EveryEngine]
    public async Task Pages_that_somebody_may_read_who_is_not_safe_can_be_left_at_once(DatabaseEngine engine)
    {
        await using var hall = await Hall.OpenAsync(engine);
        using var somebody = hall.Platform.Browser();
        var sent = await somebody.SubmitAsync(await somebody.OpenAsync("/refer"), Hall.Hospital("Tall man"));
        foreach (var page in (TestPage[])[sent, await somebody.OpenAsync("/refer"), await somebody.OpenAsync("/refer/answer"), await somebody.OpenAsync("/refer/sent")])
        {
            Assert.StartsWith("https://", page.Document.QuerySelector("a.govuk-js-exit-this-page-button")!.GetAttribute("href"), StringComparison.Ordinal);
            Assert.Single(page.Document.QuerySelectorAll("h1"));
        }

        using var other = hall.Platform.Browser();
        Assert.Equal("/refer", (await other.OpenAsync("/refer/sent")).Path);
    }
}
