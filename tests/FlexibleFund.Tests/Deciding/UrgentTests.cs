using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;

namespace FlexibleFund.Tests.Deciding;

/// <summary>What cannot wait until somebody who decides can be reached is decided by whoever asks, within a limit, and somebody else looks at it the next working day.</summary>
public sealed class UrgentTests
{
    private const string Look = "deciding/afterwards/look", Beside = "deciding/afterwards/look-beside";
    private static readonly (string, string) Upto = ("urgentUpTo", "500");

    [Theory, EveryEngine]
    public async Task Whoever_asks_decides_and_pays_at_once_and_a_lead_looks_at_it_the_next_working_day(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine, Upto);
        await scene.PotAsync(1_000);
        var person = await scene.PersonAsync();
        // a Friday at ten in the evening
        scene.Platform.Clock.Advance(new DateTime(2026, 11, 27, 22, 0, 0) - scene.Now);
        using var worker = await scene.AsAsync(Scene.Worker);
        Assert.Contains("Up to £500, where it cannot wait and nobody who decides can be reached: whoever asks decides, at once, with a note. Somebody else looks at it afterwards.", (await worker.OpenAsync($"/flexible-fund/asking/ask/{person}")).Text, StringComparison.Ordinal);

        var asked = await UrgentAsync(worker, person, "400");
        Assert.Contains("Yes, to £400. Nadia Navigator", asked.Text, StringComparison.Ordinal);
        Assert.Contains("It was decided at once since it could not wait, and nobody who decides could be reached. A lead who did not decide it looks at it afterwards.", asked.Text, StringComparison.Ordinal);
        Assert.Equal(["flexible-fund.look", "flexible-fund.pay"], await scene.OpenWorkAsync(person));
        Assert.Equal(40_000, (await scene.OnlyPotAsync()).CommittedPence);
        Assert.Contains("£400 of £400", (await Scene.PayAsync(worker, asked.Path)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Look at the £400", (await worker.OpenAsync("/")).Text, StringComparison.Ordinal);

        scene.Platform.Clock.Advance(TimeSpan.FromDays(2.5));
        using var lead = await scene.AsAsync(Scene.Lead);
        Assert.Equal(new DateOnly(2026, 11, 30), Assert.Single(await scene.Platform.InScopeAsync(scope => scope.Database.ManyAsync<DateOnly>(UrgentSql.LookDue, new { person }))));
        Assert.Contains("Look at the £400 from the fund that was decided at once since it could not wait", (await lead.OpenAsync("/")).Text, StringComparison.Ordinal);
        var form = await lead.OpenAsync((await lead.OpenAsync(asked.Path)).LinkTo("Look at it afterwards"));
        Assert.Contains("Locked out at ten at night; the duty line rang out", form.Text, StringComparison.Ordinal);
        var looked = await lead.SubmitAsync(form);

        Assert.Contains("Lee Leader has looked at it, 30 November 2026 at 10:00am.", looked.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Look at it afterwards", looked.Text, StringComparison.Ordinal);
        Assert.Equal(["flexible-fund.receipt"], await scene.OpenWorkAsync(person));
    }

    [Theory, EveryEngine]
    public async Task What_is_seen_otherwise_is_written_for_whoever_decided_and_the_promise_stays(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine, Upto);
        await scene.PotAsync(1_000);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        using var lead = await scene.AsAsync(Scene.Lead);
        using var second = await scene.AsAsync(Scene.SecondLead);
        using var payer = await scene.AsAsync(Scene.Payer);
        var asked = (await UrgentAsync(worker, person, "300")).Path;
        var late = await second.OpenAsync(Scene.Page(asked, Look));
        Assert.Contains("A lead looks at this.", (await payer.OpenAsync(Scene.Page(asked, Beside))).Text, StringComparison.Ordinal);
        Assert.Contains("You decided this, so somebody else looks at it.", (await worker.OpenAsync(Scene.Page(asked, Beside))).Text, StringComparison.Ordinal);

        var looked = await lead.SubmitAsync(await lead.OpenAsync(Scene.Page(asked, Look)), Scene.Fields(("Input.Otherwise", "The night shelter pays for taxis")));

        Assert.Contains("Lee Leader has looked at it, 23 November 2026 at 10:00am and sees it otherwise: The night shelter pays for taxis", looked.Text, StringComparison.Ordinal);
        Assert.Contains("Yes, to £300.", looked.Text, StringComparison.Ordinal);
        Assert.Equal(30_000, (await scene.OnlyPotAsync()).CommittedPence);
        Assert.Contains("Read what a colleague sees otherwise in what you decided", (await worker.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains("Lee Leader has looked at it.", (await second.SubmitAsync(late, Scene.Fields(("Input.Otherwise", "Mine")))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Mine", (await second.OpenAsync(asked)).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task What_a_lead_decided_so_is_looked_at_by_another_one_or_a_colleague_and_never_by_themselves(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine, Upto);
        await scene.PotAsync(1_000);
        var person = await scene.PersonAsync();
        using var lead = await scene.AsAsync(Scene.Lead);
        using var payer = await scene.AsAsync(Scene.Payer);
        var asked = (await UrgentAsync(lead, person, "300")).Path;

        Assert.Contains("You decided this, so somebody else looks at it.", (await lead.OpenAsync(Scene.Page(asked, Look))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Look at the £300", (await lead.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains("Look at the £300", (await payer.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains("Penny Payer has looked at it", (await payer.SubmitAsync(await payer.OpenAsync(Scene.Page(asked, Beside)))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await scene.OpenWorkAsync(person), kind => kind.StartsWith("flexible-fund.look", StringComparison.Ordinal));
    }

    [Theory, EveryEngine]
    public async Task Where_colleagues_decide_colleagues_look(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine, Upto, ("leadBandBy", "colleague"));
        await scene.PotAsync(1_000);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        using var payer = await scene.AsAsync(Scene.Payer);
        var asked = await UrgentAsync(worker, person, "300");

        Assert.Contains("A colleague who did not decide it looks at it afterwards.", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Penny Payer has looked at it", (await payer.SubmitAsync(await payer.OpenAsync(Scene.Page(asked.Path, Beside)))).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Nobody_goes_round_it_by_parts_and_no_pot_gives_what_it_does_not_hold(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine, Upto);
        await scene.PotAsync(700);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);

        Assert.Contains("This is more than the £500 up to which you decide what cannot wait.", (await UrgentAsync(worker, person, "501")).Text, StringComparison.Ordinal);
        await Scene.AskAsync(worker, person, "200", "food", ("Input.Note", "The week was long"));
        var parts = await UrgentAsync(worker, person, "301");
        Assert.Contains("With what was decided at once within 14 days this comes to £501, more than the £500 up to which you decide what cannot wait.", parts.Text, StringComparison.Ordinal);
        Assert.Equal("Locked out at ten at night; the duty line rang out", parts.Document.QuerySelector("textarea[name='Input.Note']")!.TextContent.Trim());
        Assert.Contains("Yes, to £300.", (await UrgentAsync(worker, person, "300")).Text, StringComparison.Ordinal);
        Assert.Contains("comes to £501", (await UrgentAsync(worker, person, "1")).Text, StringComparison.Ordinal);
        // alone it would be decided at once; beside what was decided alone already it is not
        Assert.Contains("A lead decides by", (await Scene.AskAsync(worker, person, "40", "clothing", ("Input.Note", "A coat"))).Text, StringComparison.Ordinal);

        var other = await scene.PersonAsync("Bo");
        Assert.Contains("Only £200 is left in this pot, and this is £450.", (await UrgentAsync(worker, other, "450")).Text, StringComparison.Ordinal);
        Assert.Empty(await scene.StatesAsync(other));
        Assert.Equal(50_000, (await scene.OnlyPotAsync()).CommittedPence);
    }

    [Theory, EveryEngine]
    public async Task Why_it_cannot_wait_is_asked_for_with_everything_else_that_is_wrong(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine, Upto);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);

        var page = await Scene.AskAsync(worker, person, "four hundred", "", ("Input.Unreached", "true"));

        foreach (var told in (string[])["Choose what it is for.", "Enter an amount in pounds, like 45 or 45.50.", "Say in the note why it cannot wait, and whom you tried to reach."]) Assert.Contains(told, page.TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("input[name='Input.Unreached'][checked]"));
    }

    [Theory, EveryEngine]
    public async Task Without_such_a_route_nothing_is_decided_so_whatever_is_sent(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(1_000);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        var form = await worker.OpenAsync($"/flexible-fund/asking/ask/{person}");
        Assert.Null(form.Document.QuerySelector("input[name='Input.Unreached']"));
        var sent = form.FieldsOf((AngleSharp.Html.Dom.IHtmlFormElement)form.Document.QuerySelector("main form")!).Where(field => field.Key is "form_id" or "__RequestVerificationToken")
            .Select(field => (field.Key, field.Value)).Concat([("Input.Words", "A bed"), ("Input.Category", "furniture"), ("Input.Amount", "400"), ("Input.Note", "Tonight"), ("Input.Unreached", "true")]);

        await worker.PostRawAsync(form.Path, sent.Select(field => new KeyValuePair<string, string?>(field.Item1, field.Item2)));

        Assert.Equal(["Waiting"], await scene.StatesAsync(person));
        Assert.Equal(0, (await scene.OnlyPotAsync()).CommittedPence);
    }

    [Theory, EveryEngine]
    public async Task The_lead_reads_how_many_were_decided_so_and_how_many_were_looked_at(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine, Upto);
        await scene.PotAsync(2_000);
        using var worker = await scene.AsAsync(Scene.Worker);
        using var lead = await scene.AsAsync(Scene.Lead);
        var first = (await UrgentAsync(worker, await scene.PersonAsync(), "300")).Path;
        await UrgentAsync(worker, await scene.PersonAsync("Bo"), "260");
        await Scene.AskAsync(worker, await scene.PersonAsync("Cy"), "10");
        await lead.SubmitAsync(await lead.OpenAsync(Scene.Page(first, Look)));

        var numbers = await lead.OpenAsync("/flexible-fund/measures");

        Assert.Equal("2 of 3 = 67 %", numbers.TextOf("td[data-measure='Decided since it could not wait']"));
        Assert.Equal("1 of 2 = 50 %", numbers.TextOf("td[data-measure='Looked at afterwards']"));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(251, 0)]
    [InlineData(250, 1)]
    public void A_limit_that_says_nothing_new_is_told_of_before_the_area_starts(int upTo, int faults)
    {
        var settings = new FlexibleFundSettings { UrgentUpTo = upTo };

        Assert.Equal(faults, settings.Validate(new System.ComponentModel.DataAnnotations.ValidationContext(settings)).Count());
    }

    private static Task<TestPage> UrgentAsync(TestBrowser browser, Guid person, string amount) =>
        Scene.AskAsync(browser, person, amount, "travel", ("Input.Unreached", "true"), ("Input.Note", "Locked out at ten at night; the duty line rang out"));
}

internal static class UrgentSql
{
    public static readonly Platform.Sdk.Data.Sql LookDue = new("select w.due_on from core_work w where w.person_id = @person and w.kind = 'flexible-fund.look' and w.finished_at is null");
}
