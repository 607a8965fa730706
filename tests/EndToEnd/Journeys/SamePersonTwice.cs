using Microsoft.Playwright;

namespace EndToEnd.Journeys;

/// <summary>Somebody turns out to be on the record twice: a worker finds it, a colleague merges, and later the merge is undone.</summary>
public sealed class SamePersonTwice(Site site) : IClassFixture<Site>
{
    private const string Whole = "the name on my card";

    [Theory, MemberData(nameof(Views.All), MemberType = typeof(Views))]
    public async Task A_duplicate_is_found_merged_and_the_merge_undone(int width, bool javaScript)
    {
        var (worker, lead) = (await site.OpenAsync(new View(width, javaScript)), await site.OpenAsync(new View(width, javaScript)));
        await worker.SignInAsync("navigator@demo.example");
        await lead.SignInAsync("lead@demo.example");
        await worker.GotoAsync("/");
        await worker.GetByRole(AriaRole.Link, new() { Name = "Casey Example", Exact = true }).First.ClickAsync();
        var casey = worker.PersonId();
        await worker.HoldsAsync("Casey", "Cassandra");
        await worker.GetByRole(AriaRole.Link, new() { Name = "Compare the records" }).ClickAsync();
        await worker.HoldsAsync("Casey", "Cassandra");
        await worker.GetByRole(AriaRole.Link, new() { Name = "Compare with Cassandra Example" }).ClickAsync();
        await worker.HoldsAsync("Casey", "Cassandra");
        var other = worker.Url.Split('=')[^1];
        await worker.GetByLabel("Casey Example", new() { Exact = true }).CheckAsync();
        await worker.GetByLabel("What makes you think that the two are the same?").FillAsync("The same NHS number, and she told me so herself.");
        await worker.GetByRole(AriaRole.Button, new() { Name = "Propose to merge them" }).ClickAsync();
        await worker.HoldsAsync("Casey", "Cassandra");
        var merge = new Uri(worker.Url).AbsolutePath;

        await DecideAsync(lead, merge, "two records are of one person", "Merged");
        Assert.Equal(200, (await worker.GotoAsync($"/people/{other}/story"))!.Status);
        Assert.Equal(casey, worker.PersonId());
        Assert.Contains(Whole, await worker.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await worker.HoldsAsync("Casey", "Cassandra");

        await worker.GotoAsync(merge);
        await worker.GetByLabel("Why should it be undone?").FillAsync("She says that it is her sister's card.");
        await worker.GetByRole(AriaRole.Button, new() { Name = "Ask for it to be undone" }).ClickAsync();
        await worker.HoldsAsync("Casey", "Cassandra");
        await DecideAsync(lead, merge, "two records were merged that are of two people", "Merged, and undone");
        await worker.GotoAsync($"/people/{other}/story");
        Assert.Equal(other, $"{worker.PersonId()}");
        Assert.Contains(Whole, await worker.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await worker.GotoAsync($"/people/{casey}/story");
        Assert.DoesNotContain(Whole, await worker.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    private static async Task DecideAsync(IPage lead, string merge, string told, string stands)
    {
        await lead.GotoAsync("/");
        Assert.Contains(told, await lead.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await lead.GotoAsync(merge);
        await lead.GetByRole(AriaRole.Button, new() { Name = "Look and decide" }).ClickAsync();
        await lead.HoldsAsync("Casey", "Cassandra");
        await lead.GetByLabel("Yes, do it").CheckAsync();
        await lead.GetByRole(AriaRole.Button, new() { Name = "Decide" }).ClickAsync();
        await lead.HoldsAsync("Casey", "Cassandra");
        Assert.Contains(stands, await lead.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }
}
