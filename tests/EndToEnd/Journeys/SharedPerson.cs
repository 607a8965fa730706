using Microsoft.Playwright;

namespace EndToEnd.Journeys;

/// <summary>One person of the demo, as the council, a landlord and a charity see them.</summary>
public sealed class SharedPerson(Site site) : IClassFixture<Site>
{
    private const string OwnWords = "a lock that only I have the key to";
    private const string SafeWay = "Library, the table by the atlases";
    private const string Danger = "An ex answers this number";
    private const string LegalName = "Cassandra Marie Example";

    [Fact]
    public async Task Council_landlord_and_charity_each_see_their_part_and_a_withdrawn_agreement_ends_the_landlords()
    {
        var (council, landlord, charity) = (await SignedInAsync("navigator@demo.example"), await SignedInAsync("housing@demo.example"), await SignedInAsync("peer@demo.example"));
        await council.GotoAsync("/");
        await council.GetByRole(AriaRole.Link, new() { Name = "Casey Example", Exact = true }).First.ClickAsync();
        var person = $"/people/{council.PersonId()}";

        await ShowsAsync(council, person, [OwnWords, SafeWay, Danger, LegalName, "Homelessness", "Domestic abuse"], []);
        await ShowsAsync(landlord, person, [OwnWords, SafeWay, LegalName, "Exampleton Homes", "Homelessness"], [Danger, "Domestic abuse", "Mental health", "justice system", "Record contact"]);
        await ShowsAsync(charity, person, [OwnWords, SafeWay], [Danger, LegalName, "Date of birth", "What they face"]);
        Assert.Equal(200, await StatusAsync(council, $"{person}/timeline"));
        Assert.Equal(404, await StatusAsync(landlord, $"{person}/timeline"));
        Assert.Equal(403, await StatusAsync(charity, $"{person}/timeline"));

        await council.GotoAsync($"{person}/sharing");
        await council.GetByRole(AriaRole.Link, new() { Name = "End it with Exampleton Homes" }).ClickAsync();
        await council.GetByLabel("They no longer agree").CheckAsync();
        await council.GetByRole(AriaRole.Button, new() { Name = "End it now" }).ClickAsync();
        await council.HoldsAsync("Casey");

        Assert.Equal(404, await StatusAsync(landlord, $"{person}/story"));
        Assert.Equal(404, await StatusAsync(landlord, person));
        Assert.DoesNotContain("Casey", await landlord.ContentAsync(), StringComparison.Ordinal);
        await ShowsAsync(charity, person, [OwnWords, SafeWay], [Danger, LegalName]);
    }

    private async Task<IPage> SignedInAsync(string email)
    {
        var page = await site.OpenAsync(new View(1280, JavaScript: true));
        await page.SignInAsync(email);
        return page;
    }

    private static async Task<int> StatusAsync(IPage page, string address) => (await page.GotoAsync(address))!.Status;

    private static async Task ShowsAsync(IPage page, string address, IReadOnlyList<string> shown, IReadOnlyList<string> hidden)
    {
        Assert.Equal(200, await StatusAsync(page, address));
        await page.HoldsAsync("Casey");
        var html = await page.ContentAsync();
        Assert.All(shown, one => Assert.Contains(one, html, StringComparison.Ordinal));
        Assert.All(hidden, one => Assert.DoesNotContain(one, html, StringComparison.Ordinal));
    }
}
