using System.Net;
using Platform.Conformance.Engines;
using Platform.Data.Engines;

namespace FlexibleFund.Tests;

public sealed class RequestTests
{
    [Theory, EveryEngine]
    public async Task Up_to_fifty_pounds_whoever_asks_decides_at_once_and_pays_the_same_day(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(100);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);

        var page = await Scene.AskAsync(worker, person, "50");
        var paid = await Scene.PayAsync(worker, page.Path);

        Assert.Contains("Yes, to £50. Nadia Navigator", page.Text, StringComparison.Ordinal);
        Assert.Contains("£50 of £50", paid.Text, StringComparison.Ordinal);
        Assert.Contains("No receipt yet due by 30 November 2026.", paid.Text, StringComparison.Ordinal);
        Assert.Equal(["flexible-fund.receipt"], await scene.OpenWorkAsync(person));
        var timeline = (await worker.OpenAsync($"/people/{person}/timeline")).Text;
        Assert.Contains("We asked the fund for £50: phone or data A phone, so that they can ring me", timeline, StringComparison.Ordinal);
        Assert.Contains("The fund said yes to £50", timeline, StringComparison.Ordinal);
        Assert.Contains("£50 was paid from the fund, by card", timeline, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Up_to_two_hundred_and_fifty_a_note_is_asked_for_and_what_was_typed_is_kept(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(500);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);

        var page = await Scene.AskAsync(worker, person, "50.01");
        var noted = await Scene.AskAsync(worker, person, "250", "furniture", ("Input.Note", "The bed is broken"));

        Assert.Contains("Say a little more in the note. Above £50 a few words on why are kept with it.", page.Text, StringComparison.Ordinal);
        Assert.Contains("A phone, so that they can ring me", page.Document.QuerySelector("main textarea")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Yes, to £250.", noted.Text, StringComparison.Ordinal);
        Assert.Equal(["Agreed"], await scene.StatesAsync(person));
    }

    [Theory, EveryEngine]
    public async Task Everything_that_is_wrong_is_told_at_once_and_kept(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        using var worker = await scene.AsAsync(Scene.Worker);

        var page = await Scene.AskAsync(worker, await scene.PersonAsync(), "forty", "");

        foreach (var told in (string[])["Choose what it is for.", "Enter an amount in pounds, like 45 or 45.50."]) Assert.Contains(told, page.TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        Assert.Equal("forty", page.Document.QuerySelector("input[name='Input.Amount']")!.GetAttribute("value"));
    }

    [Theory, EveryEngine]
    public async Task Above_that_a_lead_decides_by_the_next_working_day_and_whoever_asked_is_not_asked(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(1_000);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        using var lead = await scene.AsAsync(Scene.Lead);

        var asked = await Scene.AskAsync(worker, person, "400", "deposit");
        Assert.Contains("Nothing yet. A lead decides by 24 November 2026.", asked.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await worker.AskAsync(Scene.Page(asked.Path, "deciding/decide"))).Status);
        Assert.Contains("Decide about £400 from the fund", (await lead.OpenAsync("/")).Text, StringComparison.Ordinal);

        var decided = await Scene.DecideAsync(lead, asked.Path);

        Assert.Contains("Yes, to £400. Lee Leader", decided.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Decide about", (await lead.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Equal(["flexible-fund.pay", "flexible-fund.tell"], await scene.OpenWorkAsync(person));
        Assert.Contains("Tell them what the fund decided", (await worker.OpenAsync("/")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_lead_who_asks_does_not_decide_and_neither_of_the_two_pays(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(1_000);
        var person = await scene.PersonAsync();
        using var lead = await scene.AsAsync(Scene.Lead);
        using var second = await scene.AsAsync(Scene.SecondLead);
        using var payer = await scene.AsAsync(Scene.Payer);

        var asked = (await Scene.AskAsync(lead, person, "400", "deposit")).Path;
        Assert.Contains("You asked for this, so somebody else decides.", (await lead.OpenAsync(Scene.Page(asked, "deciding/decide"))).Text, StringComparison.Ordinal);
        await Scene.DecideAsync(second, asked);

        Assert.Contains("You asked for this, so another worker pays.", (await lead.OpenAsync(Scene.Page(asked, "payments/pay"))).Text, StringComparison.Ordinal);
        Assert.Contains("You decided this, so another worker pays.", (await second.OpenAsync(Scene.Page(asked, "payments/pay"))).Text, StringComparison.Ordinal);
        Assert.Contains("£400 of £400", (await Scene.PayAsync(payer, asked)).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_form_that_was_not_shown_is_not_taken_either(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(1_000);
        var person = await scene.PersonAsync();
        using var lead = await scene.AsAsync(Scene.Lead);
        using var second = await scene.AsAsync(Scene.SecondLead);
        var asked = (await Scene.AskAsync(lead, person, "400", "deposit")).Path;
        var form = await second.OpenAsync(Scene.Page(asked, "deciding/decide"));
        var own = await lead.OpenAsync("/flexible-fund/pots/open");
        var fields = own.FieldsOf((AngleSharp.Html.Dom.IHtmlFormElement)own.Document.QuerySelector("main form")!).Where(field => field.Key is "form_id" or "__RequestVerificationToken");
        var decision = form.FieldsOf((AngleSharp.Html.Dom.IHtmlFormElement)form.Document.QuerySelector("main form")!).Where(field => field.Key.StartsWith("Input", StringComparison.Ordinal) || field.Key == "Version");

        var answer = await lead.PostRawAsync(Scene.Page(asked, "deciding/decide"), fields.Concat(decision).Append(new("Input.Says", "Yes")).Append(new("Input.Reason", "Mine")).Select(field => new KeyValuePair<string, string?>(field.Key, field.Value)));

        Assert.Null(answer.Location);
        Assert.Contains("You asked for this, so somebody else decides.", answer.Text, StringComparison.Ordinal);
        Assert.Equal(["Waiting"], await scene.StatesAsync(person));
        Assert.Equal(0, (await scene.OnlyPotAsync()).CommittedPence);
    }

    [Theory, EveryEngine]
    public async Task In_a_team_too_small_for_three_whoever_decided_may_pay(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine, ("approverMayPay", "true"));
        await scene.PotAsync(1_000);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        using var lead = await scene.AsAsync(Scene.Lead);
        var asked = (await Scene.AskAsync(worker, person, "400", "deposit")).Path;
        await Scene.DecideAsync(lead, asked);

        Assert.Contains("£400 of £400", (await Scene.PayAsync(lead, asked)).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Above_a_thousand_two_leads_decide_and_the_money_is_promised_when_the_second_says_yes(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(2_000);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        using var lead = await scene.AsAsync(Scene.Lead);
        using var second = await scene.AsAsync(Scene.SecondLead);
        var asked = (await Scene.AskAsync(worker, person, "1000.01", "furniture")).Path;

        var first = await Scene.DecideAsync(lead, asked);
        Assert.Contains("Nothing yet. 2 leads decide together by 26 November 2026; 1 of them has still to say what they think.", first.Text, StringComparison.Ordinal);
        Assert.Contains("Lee Leader, 23 November 2026 at 10:00am: yes, to £1,000.01. It makes sense", first.Text, StringComparison.Ordinal);
        Assert.Contains("You have said what you think. Another lead decides with you.", (await lead.OpenAsync(Scene.Page(asked, "deciding/decide"))).Text, StringComparison.Ordinal);
        Assert.Equal(0, (await scene.OnlyPotAsync()).CommittedPence);

        var decided = await Scene.DecideAsync(second, asked);

        Assert.Contains("Yes, to £1,000.01. Lee Leader and Sal Second", decided.Text, StringComparison.Ordinal);
        Assert.Equal(100_001, (await scene.OnlyPotAsync()).CommittedPence);
    }

    [Theory, EveryEngine]
    public async Task Not_this_time_says_why_and_how_to_ask_again_and_somebody_else_takes_another_look(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(1_000);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        using var lead = await scene.AsAsync(Scene.Lead);
        using var second = await scene.AsAsync(Scene.SecondLead);
        var asked = (await Scene.AskAsync(worker, person, "400", "deposit")).Path;

        var silent = await Scene.DecideAsync(lead, asked, "NotThisTime");
        Assert.Contains("Say what would make a yes possible, or who else may help: how to ask again.", silent.Text, StringComparison.Ordinal);
        await Scene.DecideAsync(lead, asked, "NotThisTime", ("Input.AskAgain", "When the scheme has answered"));
        var letter = (await worker.OpenAsync(Scene.Page(asked, "requests/letter"))).Text;
        Assert.Contains("The fund said not this time. This says nothing about you, and you can always ask again. Why It makes sense", letter, StringComparison.Ordinal);
        Assert.Contains("How to ask again When the scheme has answered", letter, StringComparison.Ordinal);
        Assert.Contains("Local Government and Social Care Ombudsman", letter, StringComparison.Ordinal);

        await worker.SubmitAsync(await worker.OpenAsync(Scene.Page(asked, "requests/later/look-again")), Scene.Fields(("Input.Words", "The scheme said no")));
        Assert.Contains("You decided the first time, so somebody else takes another look.", (await lead.OpenAsync(Scene.Page(asked, "deciding/decide"))).Text, StringComparison.Ordinal);
        var decided = await Scene.DecideAsync(second, asked);

        Assert.Contains("Yes, to £400. Sal Second", decided.Text, StringComparison.Ordinal);
        Assert.Contains("Lee Leader, 23 November 2026 at 10:00am: not this time.", decided.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_decision_that_somebody_else_took_first_is_shown_beside_what_was_typed(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(1_000);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        using var lead = await scene.AsAsync(Scene.Lead);
        using var second = await scene.AsAsync(Scene.SecondLead);
        var asked = (await Scene.AskAsync(worker, person, "400", "deposit")).Path;
        var form = await lead.OpenAsync(Scene.Page(asked, "deciding/decide"));
        await Scene.DecideAsync(second, asked);

        var late = await lead.PostAsync(form, Scene.Fields(("Input.Says", "NotThisTime"), ("Input.Reason", "My own words"), ("Input.AskAgain", "Soon")));

        Assert.Contains("Somebody else changed this while you were typing.", late.Text, StringComparison.Ordinal);
        Assert.Contains("What you typed: My own words", late.Text, StringComparison.Ordinal);
        Assert.Equal(["Agreed"], await scene.StatesAsync(person));
    }

    [Theory, EveryEngine]
    public async Task What_is_no_longer_wanted_is_there_for_others_again(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(50);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        var asked = await Scene.AskAsync(worker, person, "50");
        Assert.Equal(0, (await scene.OnlyPotAsync()).LeftPence);

        var back = await worker.SubmitAsync(await worker.OpenAsync(asked.LinkTo("They no longer want it")), Scene.Fields(("Input.Words", "A friend gave them one")));

        Assert.Contains("It is no longer wanted: A friend gave them one", back.Text, StringComparison.Ordinal);
        // why the fund had said yes stands as it was
        Assert.Contains("Yes, to £50. Nadia Navigator", back.Text, StringComparison.Ordinal);
        Assert.Contains("It is an amount that is decided at once, with you.", back.Text, StringComparison.Ordinal);
        Assert.Equal(5_000, (await scene.OnlyPotAsync()).LeftPence);
        Assert.Empty(await scene.OpenWorkAsync(person));
    }

    [Theory, EveryEngine]
    public async Task A_request_is_tied_to_a_goal_and_a_need_where_the_record_shows_them(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(100);
        var person = await scene.PersonAsync();
        var goal = await scene.GoalAsync(person, "Ring my kids on Sunday");
        using var worker = await scene.AsAsync(Scene.Worker);

        var page = await Scene.AskAsync(worker, person, "20", "phone", ("Input.Goal", $"{goal}"), ("Input.Need", "food-and-basics"), ("Input.Tried", "The charity shop"));

        Assert.Contains("It helps withRing my kids on Sunday", page.Text, StringComparison.Ordinal);
        Assert.Contains("Phone or data (need: Food, clothes, a phone)", page.Text, StringComparison.Ordinal);
        Assert.Contains("Where else was askedThe charity shop", page.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task The_first_no_ends_it_and_a_part_may_be_agreed_but_never_more_than_was_asked(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(5_000);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        using var lead = await scene.AsAsync(Scene.Lead);
        using var second = await scene.AsAsync(Scene.SecondLead);
        var large = (await Scene.AskAsync(worker, person, "1400", "furniture")).Path;
        await Scene.DecideAsync(lead, large);
        var not = await Scene.DecideAsync(second, large, "NotThisTime", ("Input.AskAgain", "With a quote for the cooker"));
        var smaller = (await Scene.AskAsync(worker, person, "400", "deposit")).Path;

        var more = await Scene.DecideAsync(lead, smaller, "Yes", ("Input.Amount", "400.01"));
        var part = await Scene.DecideAsync(lead, smaller, "Yes", ("Input.Amount", "300"));

        Assert.Contains("Not this time. Sal Second", not.Text, StringComparison.Ordinal);
        Assert.Contains("They asked for £400. For more, ask again together.", more.Text, StringComparison.Ordinal);
        Assert.Contains("Yes, to £300. Lee Leader", part.Text, StringComparison.Ordinal);
        Assert.Equal(30_000, (await scene.OnlyPotAsync()).CommittedPence);
    }

    [Theory, EveryEngine]
    public async Task Another_persons_goal_is_nobody_elses(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(100);
        var (person, other) = (await scene.PersonAsync(), await scene.PersonAsync("Bo"));
        var goal = await scene.GoalAsync(other, "Ring my kids on Sunday");
        using var worker = await scene.AsAsync(Scene.Worker);

        var page = await Scene.AskAsync(worker, person, "20", "phone", ("Input.Goal", $"{goal}"));

        Assert.Contains("Choose a goal from the list, or none.", page.Text, StringComparison.Ordinal);
        Assert.Empty(await scene.StatesAsync(person));
    }
}
