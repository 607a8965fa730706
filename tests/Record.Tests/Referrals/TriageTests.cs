using System.Net;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using static Record.Tests.Desk;

namespace Record.Tests.Referrals;

public sealed class TriageTests
{
    private const string Start = "main form[action*='handler=Start']";

    [Theory, EveryEngine]
    public async Task A_referral_is_matched_offered_to_two_taken_up_by_one_and_put_on_a_list_by_the_other_and_the_referrer_reads_both(DatabaseEngine engine)
    {
        await using var hall = await Hall.OpenAsync(engine);
        using var door = await hall.AsAsync(Hall.Door);
        var person = (await door.StartPersonAsync("Tall man")).Path;
        var code = await hall.ReferAsync("Tall mann");
        var referral = await hall.LatestAsync();

        var match = await door.OpenAsync($"/referrals/{referral}/match");
        Assert.Contains("Tall man", match.Text, StringComparison.Ordinal);
        var matched = await door.SubmitAsync(match, form: "main form:has([name=person])");
        Assert.Equal($"/referrals/{referral}", matched.Path);
        Assert.Contains("Meets: A place to live. Room for 1", matched.Text, StringComparison.Ordinal);
        Assert.Equal("/referrals", (await Hall.MakeAsync(door, referral, "outreach", "shelter")).Path);

        using var navigator = await hall.AsAsync(Hall.Navigator);
        using var housing = await hall.AsAsync(Hall.Housing);
        Assert.Contains("Somebody is offered to your team", (await navigator.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains(Hall.Words, (await housing.OpenAsync($"/referrals/offers/{await hall.OfferAsync("shelter")}")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await housing.AskAsync(person)).Status);

        Assert.Equal(person, (await hall.AnswerAsync(navigator, "outreach", "Accept")).Path);
        Assert.Equal("/referrals/offers", (await hall.AnswerAsync(housing, "shelter", "Wait", "Both beds are taken until spring.")).Path);

        var answer = await hall.ReadAsync(code);
        Assert.Contains("Outreach, Navigators (Exampleton Council): yes, support has started", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Shelter, Housing First team (Exampleton Homes): on the waiting list, place 1", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Both beds are taken until spring.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Duty desk, 01632 960 100", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tall man", answer.Html, StringComparison.Ordinal);
        var timeline = await door.OpenAsync($"{person}/timeline");
        Assert.All(["Referred to the front door by Exampleton General", "Offered: Outreach, Navigators", "Outreach, Navigators: taken up", "on the waiting list"], words => Assert.Contains(words, timeline.Text, StringComparison.Ordinal));
        Assert.Contains("We dress the foot.", (await door.OpenAsync($"{person}/referrals")).Text, StringComparison.Ordinal);
        Assert.Contains("Answered lately", (await door.OpenAsync("/referrals")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Somebody is offered", (await navigator.OpenAsync("/")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_record_is_started_from_a_referral_in_one_click_with_what_was_typed(DatabaseEngine engine)
    {
        await using var hall = await Hall.OpenAsync(engine);
        using var door = await hall.AsAsync(Hall.Door);
        await hall.ReferAsync("Tall man", ("Born", "about 50"), ("ContactHow", "Say it is the library"), ("Number", "9990000018"));

        await door.SubmitAsync(await door.OpenAsync($"/referrals/{await hall.LatestAsync()}/match"), form: Start);

        var record = await door.OpenAsync((await door.FindAsync("Tall man")).LinkTo("Tall man"));
        Assert.All(["Tall man", Hall.Words, "Exampleton General", "Ward 4, until Friday", "Say it is the library", "about 50"], words => Assert.Contains(words, record.Text, StringComparison.Ordinal));
        Assert.StartsWith("999 000 0018 (not checked)", record.RowOf("NHS number"), StringComparison.Ordinal);

        await hall.ReferAsync("Short man", ("Number", "ward 4 / 17"));
        await door.SubmitAsync(await door.OpenAsync($"/referrals/{await hall.LatestAsync()}/match"), form: Start);
        var other = await door.OpenAsync((await door.FindAsync("Short man")).LinkTo("Short man"));
        Assert.StartsWith("WARD4/17 (not checked)", other.RowOf("Local reference"), StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Nobody_reads_a_referral_that_was_not_offered_to_them(DatabaseEngine engine)
    {
        await using var hall = await Hall.OpenAsync(engine);
        using var door = await hall.AsAsync(Hall.Door);
        await hall.ReferAsync("Tall man");
        var referral = await hall.LatestAsync();
        using var navigator = await hall.AsAsync(Hall.Navigator);
        using var housing = await hall.AsAsync(Hall.Housing);
        using var lead = await hall.AsAsync(Hall.Lead);
        using var peer = await hall.AsAsync(Hall.Peer);

        foreach (var other in (TestBrowser[])[navigator, housing, peer]) Assert.Equal(HttpStatusCode.Forbidden, (await other.AskAsync($"/referrals/{referral}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await lead.AskAsync($"/referrals/{referral}")).Status);

        await door.SubmitAsync(await door.OpenAsync($"/referrals/{referral}/match"), form: Start);
        await Hall.MakeAsync(door, referral, "outreach");
        var offer = $"/referrals/offers/{await hall.OfferAsync("outreach")}";
        Assert.Equal(HttpStatusCode.NotFound, (await housing.AskAsync(offer)).Status);
        Assert.Equal(HttpStatusCode.OK, (await navigator.AskAsync(offer)).Status);
        await hall.AnswerAsync(navigator, "outreach", "NotNow", "We are full.", "The night shelter has a bed.");
        Assert.Equal("/referrals/offers", (await navigator.AskAsync(offer)).Location);
    }

    [Theory, EveryEngine]
    public async Task Where_nobody_could_the_front_door_has_it_again_and_not_now_needs_a_reason_and_something_instead(DatabaseEngine engine)
    {
        await using var hall = await Hall.OpenAsync(engine);
        using var door = await hall.AsAsync(Hall.Door);
        using var navigator = await hall.AsAsync(Hall.Navigator);
        var (code, referral, _) = await hall.OfferedAsync(door, "Tall man", "outreach");

        Assert.Contains("Say why.", (await hall.AnswerAsync(navigator, "outreach", "NotNow", null, "x")).TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        Assert.Contains("Nobody is sent away with nothing.", (await hall.AnswerAsync(navigator, "outreach", "NotNow", "We are full.")).TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        await hall.AnswerAsync(navigator, "outreach", "NotNow", "We are full.", "The night shelter has a bed.");

        Assert.Contains("No team could support them now.", (await door.OpenAsync("/")).Text, StringComparison.Ordinal);
        var answer = await hall.ReadAsync(code);
        Assert.All(["not now", "We are full.", "The night shelter has a bed.", "looks for another door"], words => Assert.Contains(words, answer.Text, StringComparison.Ordinal));

        Assert.Equal("/referrals", (await Hall.MakeAsync(door, referral, "shelter")).Path);
        Assert.Contains("waiting for their answer", (await hall.ReadAsync(code)).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_second_referral_of_the_same_joins_the_first_and_whoever_supports_them_is_told(DatabaseEngine engine)
    {
        await using var hall = await Hall.OpenAsync(engine);
        using var door = await hall.AsAsync(Hall.Door);
        using var navigator = await hall.AsAsync(Hall.Navigator);
        var (_, _, person) = await hall.OfferedAsync(door, "Tall man", "outreach");
        await hall.AnswerAsync(navigator, "outreach", "Wait", "Next month.");
        var first = await hall.ReferAsync("Tall man");
        var open = await hall.LatestAsync();
        await door.SubmitAsync(await door.OpenAsync($"/referrals/{open}/match"), form: "main form:has([name=person])");
        Assert.Contains("Referred before", (await door.OpenAsync($"/referrals/{open}")).Text, StringComparison.Ordinal);
        hall.Platform.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await hall.ReferAsync("Tall man");
        await door.SubmitAsync(await door.OpenAsync($"/referrals/{await hall.LatestAsync()}/match"), form: "main form:has([name=person])");

        Assert.Contains("it is answered for both", (await door.OpenAsync($"/referrals/{await hall.LatestAsync()}")).Text, StringComparison.Ordinal);
        await Hall.MakeAsync(door, open, "shelter");
        Assert.All([await hall.ReadAsync(first), await hall.ReadAsync(second)], answer => Assert.Contains("Shelter", answer.Text, StringComparison.Ordinal));

        await hall.AnswerAsync(navigator, "outreach", "Accept");
        await hall.ReferAsync("Tall man");
        await door.SubmitAsync(await door.OpenAsync($"/referrals/{await hall.LatestAsync()}/match"), form: "main form:has([name=person])");
        Assert.Contains("Somebody else has referred them to the front door", (await navigator.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await navigator.AskAsync($"{person}/referrals")).Status);
    }

    [Theory, EveryEngine]
    public async Task An_answer_that_is_kept_back_is_told_to_nobody_with_the_code(DatabaseEngine engine)
    {
        await using var hall = await Hall.OpenAsync(engine);
        using var door = await hall.AsAsync(Hall.Door);
        var code = await hall.ReferAsync("Tall man");
        var referral = await hall.LatestAsync();

        await door.SubmitAsync(await door.OpenAsync($"/referrals/{referral}/answer"), Fields(("Words", "We look after this."), ("KeepBack", "true")));

        var answer = await hall.ReadAsync(code);
        Assert.Contains("has read what you sent", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("We look after this.", answer.Html, StringComparison.Ordinal);
    }
}
