using HousingFirst.Fidelity;
using HousingFirst.Properties;
using HousingFirst.Search;
using HousingFirst.Search.Offers;
using HousingFirst.Tenancies;
using Platform.Conformance.Engines;
using Platform.Conformance.Exploring.Saying;
using Platform.Data.Engines;
using Platform.Sdk.Data;
using Platform.Sdk.Record;

namespace HousingFirst.Tests;

public sealed class TeamTests
{
    [Theory, EveryEngine]
    public async Task The_team_sees_who_looks_for_a_home_first_and_who_rests_as_agreed_last(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.SupportedAsync("Resting", phase: "Dormant");
        await scene.SupportedAsync("Looking");
        await scene.SupportedAsync("Stepping", phase: "SteppingDown");
        var housed = await scene.SupportedAsync("Housed");
        using var hana = await scene.HanaAsync();
        await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, housed, "The flat"));

        var page = await hana.OpenAsync("/housing-first");

        Assert.Equal(["Looking", "Housed", "Stepping", "Resting"], page.Document.QuerySelectorAll("main li bdi").Select(one => one.TextContent));
        // two whole places, a half and a quarter of seven
        Assert.Contains("You support 4 people; your caseload has room for 4.25 more.", page.Text, StringComparison.Ordinal);
        var shown = await hana.OpenAsync("/housing-first/measures");
        foreach (var phase in (string[])["Stepping down", "Dormant"]) Assert.Equal("1 of 4 = 25 %", shown.Document.QuerySelector($"[data-measure='{phase}']")!.TextContent.Trim());
        var measures = shown.Text;
        Assert.Contains("3 people who still wait: the real time is longer.", measures, StringComparison.Ordinal);
        foreach (var word in (string[])["What it is", "Out of", "Not in it"]) Assert.Contains(word, measures, StringComparison.Ordinal);
        Assert.DoesNotContain("Housed", measures.Replace("housed", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_home_that_somebody_came_to_with_another_teams_support_is_in_that_teams_numbers(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, "The flat"));
        Assert.Contains("1 of 1 = 100 %", (await hana.OpenAsync("/housing-first/measures")).Text, StringComparison.Ordinal);

        await scene.WasElsewhereAsync(person);

        var measures = (await hana.OpenAsync("/housing-first/measures")).Text;
        Assert.DoesNotContain("1 of 1 = 100 %", measures, StringComparison.Ordinal);
        Assert.Contains("1 who had a home when support began", measures, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_home_from_before_this_support_began_is_not_one_that_was_kept_with_it(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var (before, with) = (await scene.SupportedAsync(), await scene.SupportedAsync("Bo", daysAgo: 1000));
        using var hana = await scene.HanaAsync();
        await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, before, "The flat of 2020", on: scene.Today.AddYears(-6)), scene.Today.AddYears(-6));
        await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, with, "The flat", on: scene.Today.AddDays(-900)), scene.Today.AddDays(-900));

        var page = await hana.OpenAsync("/housing-first/measures");

        foreach (var (measure, kept) in ((string, string)[])
        [
            ("Homes kept, by people", "1 of 1 = 100 %"), ("Homes kept, by tenancies", "1 of 1 = 100 %"), ("Homes kept, 24 months on", "1 of 1 = 100 %"), ("Homes kept, 36 months on", "None yet"),
        ])
        {
            Assert.Equal(kept, page.Document.QuerySelector($"[data-measure='{measure}']")!.TextContent.Trim());
        }

        Assert.Contains("1 who had their home before this support began", page.Text, StringComparison.Ordinal);
        Assert.Contains("1 that began before this support did", page.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task What_the_platform_knows_anyway_stands_beside_the_principle_it_speaks_to(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        using var hana = await scene.HanaAsync();
        Assert.DoesNotContain("led by", (await hana.OpenAsync("/housing-first/fidelity")).Text, StringComparison.Ordinal);
        var (one, other) = (await scene.SupportedAsync(), await scene.SupportedAsync("Bo", phase: "Dormant"));
        await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, one, "The flat"));
        await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, other, "The annexe", type: "Licence"));
        await Scene.AnswerAsync(hana, await Scene.OfferAsync(hana, other, await scene.HomeAsync(hana)), "NoThankYou");
        await Scene.OfferAsync(hana, other, await scene.HomeAsync(hana, "2 Sample Street"));

        var page = await hana.OpenAsync("/housing-first/fidelity");

        foreach (var (principle, figure) in ((int, string)[])
        [
            (1, "Homes that go on: 1 with a tenancy, 1 with a licence."), (2, "Of 2 supported now, 0 stepping down and 1 dormant, as agreed; all of them open."),
            (3, "Who lets the homes that go on: housing association 2."), (4, "Homes offered to those supported now: 2, to 1 person; the most to one of them: 2."),
            (5, "2 people led by 1 worker: 2 each; the limit is 7."),
        ])
        {
            Assert.Contains(figure, string.Join(' ', page.Document.QuerySelectorAll("main .area-card")[principle - 1].TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("o thank you", page.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task An_area_asks_for_the_principles_in_its_own_words(DatabaseEngine engine)
    {
        await using var scene = new Scene(await Platform.Conformance.Running.TestPlatform.StartAsync(
            engine, new Platform.Conformance.Running.TestSetup { Settings = new Dictionary<string, string?> { ["packContents:housing-first-principles:questions:0:question"] = "Does a door open first?" } }, new HousingFirstModule()));
        using var hana = await scene.HanaAsync();
        var page = await hana.OpenAsync("/housing-first/fidelity");

        Assert.Contains("1. A right to a home Does a door open first?", page.TextOf("main .area-card"), StringComparison.Ordinal);
        Assert.Contains("Do plans begin with what they are good at and hope for, in their words?", page.Text, StringComparison.Ordinal);
        Assert.Contains("Does a door open first?", (await hana.OpenAsync(page.LinkTo("Answer: A right to a home"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pack_without_a_question_for_each_principle_is_no_pack()
    {
        var six = Enum.GetValues<Principle>()[1..].Append(Principle.Choice).Select(principle => new PrincipleQuestion { Principle = principle, Question = "Is it so?" }).ToList();

        Assert.Equal(["a question for each of the seven principles; there is none for RightToHome"], new PrincipleQuestions { Questions = six }.Validate(new(six)).Select(wrong => wrong.ErrorMessage));
    }

    [Theory, EveryEngine]
    public async Task The_teams_answers_to_the_seven_principles_stay_with_their_days(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        using var hana = await scene.HanaAsync();
        Assert.Equal(7, (await hana.OpenAsync("/housing-first/fidelity")).Document.QuerySelectorAll("main .area-card").Length);
        await SayAsync("NotYet", "All homes are on one estate.");
        scene.Platform.Clock.Advance(TimeSpan.FromDays(1));
        using var later = await scene.HanaAsync();

        var page = await later.SubmitAsync(await later.OpenAsync((await later.OpenAsync("/housing-first/fidelity")).LinkTo("Answer: Choice and control")), new Dictionary<string, string?>
        {
            ["Input.HowFar"] = "Mostly", ["Input.Evidence"] = "Three landlords now.",
        });

        Assert.Contains("Mostly 24 November, said by Hana Housing Three landlords now. Earlier answers (1) 23 November: not yet, said by Hana Housing. All homes are on one estate.", page.Text, StringComparison.Ordinal);

        async Task SayAsync(string howFar, string evidence) => await hana.SubmitAsync(await hana.OpenAsync("/housing-first/fidelity/answer"), new Dictionary<string, string?>
        {
            ["Input.Principle"] = nameof(Principle.Choice), ["Input.HowFar"] = howFar, ["Input.Evidence"] = evidence,
        });
    }

    [Theory, EveryEngine]
    public async Task A_lead_frees_a_home_whose_holder_is_gone_and_nobody_else_does(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var home = await scene.HomeAsync(hana);
        await Scene.AnswerAsync(hana, await Scene.OfferAsync(hana, person, home), "Accepted");
        var free = home.Replace("/show/", "/keeping/free/", StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await hana.AskAsync(free)).Status);
        using var lead = await scene.HarrietAsync();

        // somebody holds it: there is an answer or an ending to write down
        Assert.DoesNotContain("Nobody holds it any more", (await lead.OpenAsync(home)).Text, StringComparison.Ordinal);
        var held = await lead.OpenAsync(free);
        Assert.Contains("Somebody holds this home, and their record is here.", held.Text, StringComparison.Ordinal);
        Assert.Null(held.Document.QuerySelector("main form"));

        await scene.ErasedAsync(person);
        Assert.Contains("Withdrawn", (await lead.SubmitAsync(await lead.OpenAsync((await lead.OpenAsync(home)).LinkTo("Nobody holds it any more")))).TextOf("main .govuk-tag"), StringComparison.Ordinal);
        Assert.DoesNotContain("1 Sample Street", (await lead.OpenAsync($"/housing-first/search/offers/make/{person}")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Where_another_team_keeps_a_home_for_somebody_its_lead_is_told_to_ask_them_and_frees_nothing(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync("Zephyrine");
        using var hana = await scene.HanaAsync();
        var home = await scene.HomeAsync(hana);
        await Scene.AnswerAsync(hana, await Scene.OfferAsync(hana, person, home), "Accepted");
        var free = home.Replace("/show/", "/keeping/free/", StringComparison.Ordinal);
        await scene.WriteAsync(SceneSql.HiresOtherLead);
        using var lee = await scene.Platform.SignInAsync(Scene.OtherLead);
        const string ask = "Ask Housing First team, who keep it for somebody: they write down the answer or the ending, and their lead frees it where the record is gone.";

        await AskedAsync(ask);
        Assert.DoesNotContain("who keep it for somebody", (await hana.OpenAsync(home)).Text, StringComparison.Ordinal);
        // as a form that was opened before
        var before = await lee.PostRawAsync(free, new Dictionary<string, string?> { ["Version"] = "2" });
        Assert.NotEqual(System.Net.HttpStatusCode.Redirect, before.Status);
        // the team that keeps it goes along with them
        await Scene.SignAsync(hana, person);
        await AskedAsync(ask);

        // a team in which nobody works can be asked nothing
        await scene.WriteAsync(SceneSql.AllLeft);
        Assert.Contains("Withdrawn", (await lee.SubmitAsync(await lee.OpenAsync((await lee.OpenAsync(home)).LinkTo("Nobody holds it any more")))).TextOf("main .govuk-tag"), StringComparison.Ordinal);

        async Task AskedAsync(string words)
        {
            foreach (var page in (string[])[home, free])
            {
                var shown = await lee.OpenAsync(page);
                Assert.Contains(words, shown.Text, StringComparison.Ordinal);
                Assert.DoesNotContain("Zephyrine", shown.Html, StringComparison.Ordinal);
                Assert.DoesNotContain("Nobody holds it any more", shown.Text, StringComparison.Ordinal);
            }
        }
    }

    [Theory, EveryEngine]
    public async Task The_team_that_supports_whoever_lives_in_a_home_now_is_the_one_to_ask(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync("Zephyrine");
        using var hana = await scene.HanaAsync();
        var home = await scene.HomeAsync(hana);
        await Scene.AnswerAsync(hana, await Scene.OfferAsync(hana, person, home), "Accepted");
        await Scene.SignAsync(hana, person);
        await scene.WriteAsync(SceneSql.HiresOtherLead);
        await scene.EndSupportAsync(person, daysAgo: 91);
        await scene.WriteAsync(SceneSql.AddSupportOf, new { person, support = Ids.New(), on = scene.Today, email = Scene.OtherLead });
        var now = await scene.Platform.InScopeAsync(scope => scope.Database.OneAsync<SupportOf>(SceneSql.OpenSupport, new { person }));
        await scene.RaiseAsync(new SupportStarted(person, now!.SupportId, "housing-first", now.TeamId, null, scene.Today));

        using var harriet = await scene.HarrietAsync();
        Assert.Contains("Ask Navigators, who keep it for somebody", (await harriet.OpenAsync(home)).Text, StringComparison.Ordinal);
        using var lee = await scene.Platform.SignInAsync(Scene.OtherLead);
        Assert.Contains("Lives there: Zephyrine", (await lee.OpenAsync(home)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_choice_blames_anybody()
    {
        var said = Words<LandlordType>().Concat(Words<PropertyState>()).Concat(Words<OfferState>()).Concat(Words<EndReason>()).Concat(Words<TenancyType>())
            .Concat(Words<HousingFirst.Notices.NoticeType>()).Concat(Words<HousingFirst.Notices.Ground>()).Concat(Words<Owed>()).Concat(Words<KeyHeld>()).Concat(Words<HousingFirst.Tenancies.Arriving.EarlierHome>()).Concat(Words<HowFar>()).ToList();

        Assert.Empty(said.SelectMany(UnkindWords.In));
        foreach (var word in (string[])["refus", "fail", "evict", "abandon", "declin", "breach", "behaviour"])
        {
            Assert.DoesNotContain(said, one => one.Contains(word, StringComparison.OrdinalIgnoreCase));
        }

        static IEnumerable<string> Words<T>() where T : struct, Enum => Enum.GetValues<T>().Select(choice => choice.InWords());
    }

    [Theory, EveryEngine]
    public async Task The_demo_shows_somebody_at_every_stage(DatabaseEngine engine)
    {
        await using var scene = new Scene(await Platform.Conformance.Running.TestPlatform.StartAsync(
            engine, new Platform.Conformance.Running.TestSetup { DemoPeople = true }, new HousingFirstModule()));
        using var hana = await scene.HanaAsync();

        var page = await hana.OpenAsync("/housing-first");
        foreach (var stage in (string[])["Looking for a home", "A home is kept for them", "In a home of theirs", "Jay Pretend"]) Assert.Contains(stage, page.Text, StringComparison.Ordinal);
        Assert.Contains("None of us works for a landlord.", (await hana.OpenAsync("/housing-first/fidelity")).Text, StringComparison.Ordinal);
        var waits = (await hana.OpenAsync("/housing-first/measures")).Document;
        var (offer, home) = (Median("first offer"), Median("a permanent home"));
        Assert.InRange(offer, 1, 120);
        Assert.InRange(home, offer, 200);
        Assert.Contains("Flat above the bakery", (await hana.OpenAsync("/housing-first/properties/list")).Text, StringComparison.Ordinal);

        // and to whoever leads the team, what only a lead does
        using var harriet = await scene.HarrietAsync();
        var kept = await harriet.OpenAsync((await harriet.OpenAsync("/housing-first/properties/list")).LinkTo("Flat 7, Erstwhile House, Exampleton"));
        Assert.Contains("Withdrawn", (await harriet.SubmitAsync(await harriet.OpenAsync(kept.LinkTo("Nobody holds it any more")))).TextOf("main .govuk-tag"), StringComparison.Ordinal);
        // on a narrow screen, each way on is on a line of its own
        Assert.Equal(3, (await harriet.OpenAsync("/housing-first")).Document.QuerySelectorAll("main h1 ~ ul > li > a[href^='/housing-first/']:only-child").Length);

        decimal Median(string until) =>
            decimal.Parse(waits.QuerySelector($"[data-measure='From acceptance to {until}']")!.TextContent.Trim().Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
    }
}
