using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using HousingFirst.Properties;
using HousingFirst.Properties.Keeping;
using Platform.Sdk.Data;
using Platform.Sdk.Access;

namespace HousingFirst.Tests;

public sealed class PropertyTests
{
    [Theory, EveryEngine]
    public async Task The_same_address_on_the_list_twice_is_pointed_out_and_stopped_by_nothing(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        using var hana = await scene.HanaAsync();
        var first = await scene.HomeAsync(hana, "Flat 1, 12 Sample Street, Exampleton");
        Assert.DoesNotContain("the same address", (await hana.OpenAsync(first)).Text, StringComparison.Ordinal);

        var second = await hana.OpenAsync(await scene.HomeAsync(hana, "FLAT 1\n12  Sample Street, Exampleton."));

        Assert.Contains("Another home on the list has the same address", second.Text, StringComparison.Ordinal);
        Assert.Equal(first.Split('?')[0], second.LinkTo("Flat 1, 12 Sample Street"));
        Assert.DoesNotContain("the same address", (await hana.OpenAsync(await scene.HomeAsync(hana, "Flat 11, 2 Sample Street, Exampleton"))).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task What_the_allowance_leaves_to_be_found_is_told_before_anybody_signs(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        using var hana = await scene.HanaAsync();

        var home = await hana.OpenAsync(await scene.HomeAsync(hana));
        Assert.Contains("£120.50 a week", home.Text, StringComparison.Ordinal);
        Assert.Contains("£16.94 a week more than the local housing allowance of £103.56", home.Text, StringComparison.Ordinal);
        Assert.Contains("Ready to look at and to move into since 23 November", home.Text, StringComparison.Ordinal);

        var within = await hana.OpenAsync(await scene.HomeAsync(hana, "2 Sample Street", ("WeeklyRent", "£103.56")));
        Assert.Contains("Within the local housing allowance of £103.56 a week", within.Text, StringComparison.Ordinal);
        var unknown = await hana.OpenAsync(await scene.HomeAsync(hana, "3 Sample Street", ("WeeklyAllowance", "")));
        Assert.Contains("Not known: write down both", unknown.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task What_a_home_costs_besides_and_comes_with_is_told_as_well(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        using var hana = await scene.HanaAsync();

        var home = await hana.OpenAsync(await scene.HomeAsync(hana, "1 Sample Street", ("ServiceCharge", "11.20"), ("Deposit", "400"), ("Furnished", "Partly"), ("Energy", "C")));

        foreach (var told in (string[])["£11.20 a week", "£400", "In part"]) Assert.Contains(told, home.Text, StringComparison.Ordinal);
        Assert.Equal("C", home.Document.QuerySelectorAll("main .govuk-summary-list__row").Single(row => row.TextContent.Contains("Energy", StringComparison.Ordinal)).QuerySelector("dd")!.TextContent.Trim());
        var change = home.LinkTo("Change what is known");
        Assert.Contains("cannot be more than it", (await hana.SubmitAsync(await hana.OpenAsync(change), new Dictionary<string, string?> { ["Input.ServiceCharge"] = "200" })).Text, StringComparison.Ordinal);
        Assert.Contains("£600", (await hana.SubmitAsync(await hana.OpenAsync(change), new Dictionary<string, string?> { ["Input.Deposit"] = "600" })).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task What_cannot_be_read_is_asked_again_and_what_was_typed_is_kept(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        using var hana = await scene.HanaAsync();
        var first = await hana.OpenAsync(await scene.HomeAsync(hana, "1 Sample Street", ("Uprn", "100 023 336 956")));
        Assert.Contains("100023336956", first.Text, StringComparison.Ordinal);
        var form = await hana.OpenAsync("/housing-first/properties/add");
        var typed = new Dictionary<string, string?>
        {
            ["Input.Address"] = "9 Other Street", ["Input.Landlord"] = "A", ["Input.LandlordType"] = "Private", ["Input.Pets"] = "NotKnown", ["State"] = "Void",
        };

        foreach (var (field, value, said) in ((string, string, string)[])
        [
            ("WeeklyRent", "twelve", "Enter an amount in pounds"), ("WeeklyRent", "1.005", "Enter an amount in pounds"),
            ("Uprn", "flat", "A UPRN is a number of up to 12 digits"), ("Uprn", "100023336956", "on the list already"),
        ])
        {
            var again = await hana.SubmitAsync(form, new Dictionary<string, string?>(typed) { [$"Input.{field}"] = value });
            Assert.Contains(said, again.Text, StringComparison.Ordinal);
            Assert.Equal("9 Other Street", again.Document.QuerySelector("main textarea")!.TextContent.Trim());
        }
    }

    [Theory, EveryEngine]
    public async Task Whoever_saves_second_sees_both_versions(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        using var hana = await scene.HanaAsync();
        var change = (await scene.HomeAsync(hana)).Replace("/show/", "/change/", StringComparison.Ordinal);
        var (mine, theirs) = (await hana.OpenAsync(change), await hana.OpenAsync(change));
        await hana.SubmitAsync(theirs, new Dictionary<string, string?> { ["Input.Floor"] = "Third floor" });

        var both = await hana.SubmitAsync(mine, new Dictionary<string, string?> { ["Input.Floor"] = "Second floor" });

        Assert.Contains("Floor Different Third floor Second floor", both.TextOf("main table"), StringComparison.Ordinal);
        Assert.Contains("Second floor", (await hana.SubmitAsync(both)).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_home_moves_on_by_hand_until_it_is_kept_for_somebody(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync("Zephyrine");
        using var hana = await scene.HanaAsync();
        var home = await scene.HomeAsync(hana);
        var state = (await hana.OpenAsync(home)).LinkTo("Say where it is now");
        var moved = new Dictionary<string, string?> { ["Input.State"] = "Void" };
        Scene.Date(moved, "Input.On", scene.Today.AddDays(1));
        Assert.Contains("“Since which day?” can be any day from 23 November 2016 to today.", (await hana.SubmitAsync(await hana.OpenAsync(state), moved)).Text, StringComparison.Ordinal);
        Scene.Date(moved, "Input.On", scene.Today.AddDays(-3));
        Scene.Date(moved, "Input.ExpectedOn", scene.Today.AddDays(14));
        var empty = (await hana.SubmitAsync(await hana.OpenAsync(state), moved)).Text;
        Assert.Contains("Empty: being made ready since 20 November", empty, StringComparison.Ordinal);
        Assert.Contains("Expected to be ready", empty, StringComparison.Ordinal);
        Assert.Contains("ready on 7 December", (await hana.OpenAsync($"/housing-first/search/offers/make/{person}")).Text, StringComparison.Ordinal);
        var open = await hana.OpenAsync(state);

        await Scene.OfferAsync(hana, person, home);

        Assert.Contains("Empty", (await OfferedAsync()).TextOf("main .govuk-tag"), StringComparison.Ordinal);
        await Scene.OfferAsync(hana, person, home);
        var late = await hana.SubmitAsync(open, new Dictionary<string, string?> { ["Input.State"] = "Withdrawn" });
        Assert.Contains("It is kept for one household: offered.", late.Text, StringComparison.Ordinal);
        var shown = await hana.OpenAsync(home);
        Assert.Contains("Kept for: Zephyrine", shown.Text, StringComparison.Ordinal);
        await scene.ShareAsync(person, InformationKind.Housing);
        using var outsider = await scene.Platform.SignInAsync(Scene.Outsider);
        var theirs = await outsider.OpenAsync(home);
        Assert.Contains("For whom is not said here", theirs.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Zephyrine", theirs.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Say where it is now", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(home, (await hana.OpenAsync($"/housing-first/search/offers/make/{await scene.SupportedAsync("Bo")}")).Html, StringComparison.Ordinal);

        // a no thank you leaves it where it was
        async Task<TestPage> OfferedAsync()
        {
            await Scene.AnswerAsync(hana, await hana.OpenAsync($"/housing-first/search/for-person/{person}"), "NoThankYou");
            return await hana.OpenAsync(home);
        }
    }

    [Theory, EveryEngine]
    public async Task Where_more_homes_are_free_than_are_listed_the_page_says_so(DatabaseEngine engine)
    {
        const string More = "More homes are free than this page shows.";
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        await AddAsync(200);
        Assert.DoesNotContain(More, (await hana.OpenAsync($"/housing-first/search/offers/make/{person}")).Text, StringComparison.Ordinal);

        await AddAsync(1);

        var page = await hana.OpenAsync($"/housing-first/search/offers/make/{person}");
        Assert.Contains(More, page.Text, StringComparison.Ordinal);
        Assert.Equal(200, page.Document.QuerySelectorAll("[name='Input.PropertyId']").Length);

        Task<bool> AddAsync(int homes) => scene.Platform.InScopeAsync(async scope =>
        {
            await scope.Database.TransactAsync(async () =>
            {
                while (homes-- > 0) await KeepProperty.AddAsync(scope, new PropertyInput { Address = $"{homes} Sample Street", Landlord = "Exampleton Homes", LandlordType = LandlordType.Council, Pets = Pets.Ask }, PropertyState.Ready);
            });
            return true;
        });
    }
}
