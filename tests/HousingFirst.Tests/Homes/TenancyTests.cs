using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Access;
using Platform.Sdk.Record;
using System.Net;

namespace HousingFirst.Tests.Homes;

public sealed class TenancyTests
{
    [Theory, EveryEngine]
    public async Task An_offered_home_becomes_theirs_and_is_where_they_live_on_the_record(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var home = await scene.HomeAsync(hana, "1 Sample Street", ("Uprn", "100023336956"));
        await Scene.AnswerAsync(hana, await Scene.OfferAsync(hana, person, home), "Accepted");

        var tenancy = await Scene.SignAsync(hana, person);
        Assert.Contains("1 Sample Street Goes on", tenancy.Text, StringComparison.Ordinal);
        Assert.Contains("Let", (await hana.OpenAsync(home)).TextOf("main .govuk-tag"), StringComparison.Ordinal);
        Assert.DoesNotContain("1 Sample Street", (await hana.OpenAsync($"/people/{person}/homes")).Text, StringComparison.Ordinal);
        await Scene.ArriveAsync(hana, tenancy);

        var homes = (await hana.OpenAsync($"/people/{person}/homes")).Text;
        Assert.Contains("Own tenancy: council or housing association, since 23 November 2026", homes, StringComparison.Ordinal);
        Assert.Contains("UPRN 100023336956", homes, StringComparison.Ordinal);
        Assert.Contains("They moved in on 23 November", (await hana.OpenAsync($"/people/{person}/timeline")).Text, StringComparison.Ordinal);
        Assert.Contains("1 Sample Street", (await hana.OpenAsync($"/people/{person}")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await hana.AskAsync(tenancy.LinkTo("They move in"))).Status);
    }

    [Theory, EveryEngine]
    public async Task An_ended_tenancy_opens_the_search_for_another_home_and_never_ends_support(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var home = await scene.HomeAsync(hana);
        await Scene.AnswerAsync(hana, await Scene.OfferAsync(hana, person, home), "Accepted");
        var tenancy = await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person), scene.Today);

        var after = await Scene.EndAsync(hana, tenancy, "Arrears");

        Assert.Contains("The landlord ended it: rent arrears", after.Text, StringComparison.Ordinal);
        Assert.Equal(["housing-first.find-home"], await scene.OpenWorkAsync(person));
        Assert.Equal(Phase.Active, (await scene.SupportAsync(person)).Phase);
        var myDay = await hana.OpenAsync("/");
        Assert.Contains("A tenancy has ended: look for another home with them", myDay.Text, StringComparison.Ordinal);
        Assert.Contains("Empty", (await hana.OpenAsync(home)).TextOf("main .govuk-tag"), StringComparison.Ordinal);
        Assert.Contains("from 23 November 2026 until 23 November 2026", (await hana.OpenAsync($"/people/{person}/homes")).Text, StringComparison.Ordinal);
        Assert.Contains("Support goes on, and we look for another home", (await hana.OpenAsync($"/people/{person}/timeline")).Text, StringComparison.Ordinal);

        // many homes in one support
        await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, "A flat that his aunt knew of"));
        Assert.Empty(await scene.OpenWorkAsync(person));
        Assert.Contains("1 of 1 = 100 %", (await hana.OpenAsync("/housing-first/measures")).Text, StringComparison.Ordinal);
        Assert.Contains("1 of 2 = 50 %", (await hana.OpenAsync("/housing-first/measures")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task An_ending_that_was_a_mistake_is_taken_back_unless_somebody_else_has_the_home(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var home = await scene.HomeAsync(hana);
        await Scene.AnswerAsync(hana, await Scene.OfferAsync(hana, person, home), "Accepted");
        var tenancy = await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person));
        await Scene.EndAsync(hana, tenancy, "Left");
        var mistake = await hana.OpenAsync((await hana.OpenAsync(tenancy.Path)).LinkTo("It has not ended"));

        Assert.Contains("1 Sample Street Goes on", (await hana.SubmitAsync(mistake)).Text, StringComparison.Ordinal);
        Assert.Empty(await scene.OpenWorkAsync(person));
        Assert.Contains("Let", (await hana.OpenAsync(home)).TextOf("main .govuk-tag"), StringComparison.Ordinal);
        Assert.Contains("since 23 November 2026", (await hana.OpenAsync($"/people/{person}/homes")).Text, StringComparison.Ordinal);

        await Scene.EndAsync(hana, await hana.OpenAsync(tenancy.Path), "Left");
        mistake = await hana.OpenAsync(mistake.Path);
        await Scene.OfferAsync(hana, await scene.SupportedAsync("Bo"), home);
        Assert.Contains("This home is kept for somebody else now, or was withdrawn.", (await hana.SubmitAsync(mistake)).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_licence_is_a_bridge_and_they_still_look_for_a_home(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var flat = await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, "The flat"));
        await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, "The annexe", type: "Licence"), earlier: "Kept");

        await Scene.EndAsync(hana, flat, "Left");

        Assert.Equal(["housing-first.find-home"], await scene.OpenWorkAsync(person));
        Assert.Contains("In a place for the time being, looking for a home (1)", (await hana.OpenAsync("/housing-first")).Text, StringComparison.Ordinal);
        Assert.Contains("0 of 1 = 0 %", (await hana.OpenAsync("/housing-first/measures")).Text, StringComparison.Ordinal);
        Assert.Contains("Hostel or supported accommodation, since 23 November 2026", (await hana.OpenAsync($"/people/{person}/homes")).Text, StringComparison.Ordinal);
        await Scene.SignAsync(hana, person, "Another annexe", type: "Licence");
        Assert.Equal(["housing-first.find-home"], await scene.OpenWorkAsync(person));
        await Scene.SignAsync(hana, person, "A home");
        Assert.Empty(await scene.OpenWorkAsync(person));
    }

    [Theory, EveryEngine]
    public async Task A_home_is_signed_for_once_however_many_write_it_down(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        await Scene.AnswerAsync(hana, await Scene.OfferAsync(hana, person, await scene.HomeAsync(hana)), "Accepted");
        var forms = new List<TestPage>();
        while (forms.Count < 4) forms.Add(await hana.OpenAsync($"/housing-first/tenancies/signing/sign/{person}"));
        var fields = new Dictionary<string, string?> { ["Tenancy.Type"] = "Secure", ["Tenancy.RentRoute"] = "NotYet", ["Tenancy.SafeThere"] = "Yes" };

        var answers = await Task.WhenAll(forms.Select(form => hana.PostAsync(form, fields)));

        Assert.Single(answers, answer => answer.Location is not null);
        Assert.All(answers.Where(answer => answer.Location is null), answer => Assert.Contains("This home is no longer kept for them.", answer.Text, StringComparison.Ordinal));
        Assert.Single((await hana.OpenAsync($"/housing-first/tenancies/for-person/{person}")).Document.QuerySelectorAll("main .area-card"));
    }

    [Theory, EveryEngine]
    public async Task Whoever_moves_to_a_better_home_is_not_sent_looking(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var old = await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, "The old flat"));
        await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, "The better flat"), earlier: "Kept");

        await Scene.EndAsync(hana, old, "MovedOn");

        Assert.Empty(await scene.OpenWorkAsync(person));
    }

    [Theory, EveryEngine]
    public async Task A_home_that_it_is_not_safe_to_come_to_is_seen_with_abuse_only(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        await Scene.AnswerAsync(hana, await Scene.OfferAsync(hana, person, await scene.HomeAsync(hana, "The house with the lime tree")), "Accepted");
        var tenancy = await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, safe: "NotKnown"));
        await hana.SubmitAsync(await hana.OpenAsync(tenancy.LinkTo("Add what keeps them safe")), new Dictionary<string, string?> { ["What"] = "A chain on the door" });
        await scene.ShareAsync(person, InformationKind.Housing);
        using var outsider = await scene.Platform.SignInAsync(Scene.Outsider);

        foreach (var path in (string[])[$"/people/{person}", $"/people/{person}/timeline", $"/people/{person}/homes", $"/housing-first/tenancies/for-person/{person}", $"/housing-first/search/for-person/{person}"])
        {
            var seen = await outsider.OpenAsync(path);
            Assert.True(seen.Status == HttpStatusCode.OK, path);
            Assert.DoesNotContain("lime tree", seen.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("signed for", seen.Html, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await outsider.AskAsync(tenancy.Path)).Status);
        await scene.ShareAsync(person, InformationKind.Abuse);
        var shown = await outsider.OpenAsync(tenancy.Path);
        Assert.Contains("Not known to be safe to visit or to write to: do not.", shown.Text, StringComparison.Ordinal);
        Assert.Contains("A chain on the door", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Add what keeps them safe", shown.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task That_a_home_was_left_for_their_safety_is_told_with_abuse_only(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        await Scene.AnswerAsync(hana, await Scene.OfferAsync(hana, person, await scene.HomeAsync(hana)), "NoThankYou", "His brother lives on that stair");
        var tenancy = await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, "The old flat"));
        var tell = await hana.OpenAsync(tenancy.LinkTo("It has ended"));
        await hana.SubmitAsync(tell, new Dictionary<string, string?> { ["Input.Reason"] = "SafetyMove", ["Input.Words"] = "He had found the door" });
        await scene.ShareAsync(person, InformationKind.Housing);
        using var outsider = await scene.Platform.SignInAsync(Scene.Outsider);

        foreach (var path in (string[])[tenancy.Path, $"/housing-first/tenancies/for-person/{person}", $"/housing-first/search/for-person/{person}", $"/people/{person}/timeline"])
        {
            var seen = await outsider.OpenAsync(path);
            Assert.Equal(HttpStatusCode.OK, seen.Status);
            foreach (var told in (string[])["safety", "found the door", "His brother"]) Assert.DoesNotContain(told, seen.Text, StringComparison.Ordinal);
        }

        await scene.ShareAsync(person, InformationKind.Abuse);
        var all = (await outsider.OpenAsync(tenancy.Path)).Text;
        Assert.Contains("moved for their safety", all, StringComparison.Ordinal);
        Assert.Contains("He had found the door", all, StringComparison.Ordinal);
        Assert.Contains("His brother", (await hana.OpenAsync($"/housing-first/search/for-person/{person}")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task What_is_due_at_a_home_is_in_My_day_two_weeks_before_and_what_follows_takes_its_place(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var tenancy = await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, "The flat"));
        await AddAsync("SafetyCheck", "The boiler", 40);
        await AddAsync("Repair", "The bathroom window", 10);

        var myDay = await hana.OpenAsync("/");
        Assert.Contains("Due 3 December Sam: Repair due at their home", myDay.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("safety check due", myDay.Text, StringComparison.Ordinal);
        var done = await hana.OpenAsync(myDay.Document.QuerySelector("main a[href*='/checks/done/']")!.GetAttribute("href")!);
        var next = new Dictionary<string, string?> { ["Input.CameOf"] = "New glass." };
        Scene.Date(next, "Input.NextOn", scene.Today.AddDays(-1));
        Assert.Contains("The next one cannot be before this one.", (await hana.SubmitAsync(done, next)).Text, StringComparison.Ordinal);
        Scene.Date(next, "Input.NextOn", scene.Today.AddDays(12));
        var shown = await hana.SubmitAsync(done, next);

        Assert.Contains("done on 23 November New glass.", shown.Text, StringComparison.Ordinal);
        Assert.Contains("Due 5 December Sam: Repair due at their home", (await hana.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Equal(["housing-first.check-due", "housing-first.check-due"], await scene.OpenWorkAsync(person));
        await Scene.EndAsync(hana, shown, "Other");
        Assert.Equal(["housing-first.find-home"], await scene.OpenWorkAsync(person));

        async Task AddAsync(string type, string what, int inDays)
        {
            var fields = new Dictionary<string, string?> { ["Input.Type"] = type, ["Input.What"] = what };
            Scene.Date(fields, "Input.DueOn", scene.Today.AddDays(inDays));
            await hana.SubmitAsync(await hana.OpenAsync(tenancy.LinkTo("Add an inspection or a repair")), fields);
        }
    }

    [Theory, EveryEngine]
    public async Task What_is_owed_and_who_holds_a_key_is_seen_by_those_whom_it_is_for(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var tenancy = await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, "The flat"));
        var change = tenancy.LinkTo("Change");
        var more = new Dictionary<string, string?> { ["Input.Owed"] = "UnderEight", ["Input.KeyHeld"] = "WithSomebody", ["Input.Animals"] = "Biscuit, a dog" };
        Scene.Date(more, "Input.ExpectedEndOn", scene.Today.AddDays(-1));
        Assert.Contains("It would end before they signed.", (await hana.SubmitAsync(await hana.OpenAsync(change), more)).Text, StringComparison.Ordinal);
        Scene.Date(more, "Input.ExpectedEndOn", scene.Today.AddDays(30));
        var shown = await hana.SubmitAsync(await hana.OpenAsync(change), more);
        string[] all = ["4 to 8 weeks' rent", "Yes, with somebody they trust", "Biscuit, a dog", "23 December"];
        foreach (var told in all) Assert.Contains(told, shown.Text, StringComparison.Ordinal);
        var ground = new Dictionary<string, string?> { ["Input.Type"] = "SeekingPossession", ["Input.Ground"] = "FourteenA" };
        Assert.Contains("Ground 14A", (await hana.SubmitAsync(await hana.OpenAsync(tenancy.LinkTo("Add a notice")), ground)).Text, StringComparison.Ordinal);
        await scene.ShareAsync(person, InformationKind.Housing);
        using var outsider = await scene.Platform.SignInAsync(Scene.Outsider);

        var seen = (await outsider.OpenAsync(tenancy.Path)).Text;
        foreach (var told in all[..2].Append("Ground 14A")) Assert.DoesNotContain(told, seen, StringComparison.Ordinal);
        foreach (var told in all[2..].Append("Notice that the landlord seeks possession")) Assert.Contains(told, seen, StringComparison.Ordinal);
        await scene.ShareAsync(person, InformationKind.Abuse);
        seen = (await outsider.OpenAsync(tenancy.Path)).Text;
        foreach (var told in (string[])[all[1], "Ground 14A"]) Assert.Contains(told, seen, StringComparison.Ordinal);
        Assert.DoesNotContain(all[0], seen, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Whoever_changes_a_tenancy_second_sees_both_and_days_must_be_in_order(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var tenancy = await Scene.SignAsync(hana, person, "The flat", on: scene.Today.AddDays(-20));
        Assert.Contains("“Signed on” can be any day from 23 November 1966 to today.", (await Scene.SignAsync(hana, person, "Another", on: scene.Today.AddDays(1))).Text, StringComparison.Ordinal);
        Assert.Contains("Say where the home is that they found.", (await Scene.SignAsync(hana, person, " ")).Text, StringComparison.Ordinal);
        Assert.Contains("before they signed", (await Scene.ArriveAsync(hana, tenancy, scene.Today.AddDays(-21))).Text, StringComparison.Ordinal);
        var (mine, theirs) = (await hana.OpenAsync(tenancy.LinkTo("Change")), await hana.OpenAsync(tenancy.LinkTo("Change")));
        await hana.SubmitAsync(theirs, new Dictionary<string, string?> { ["Input.RentRoute"] = "OwnMoney" });

        var both = await hana.SubmitAsync(mine, new Dictionary<string, string?> { ["Input.RentRoute"] = "CreditToPerson" });

        Assert.Contains("How the rent is paid Different Their own money Universal Credit, paid to the person", both.TextOf("main table"), StringComparison.Ordinal);
        Assert.Contains("paid to the person", (await hana.SubmitAsync(both)).Text, StringComparison.Ordinal);
    }
}
