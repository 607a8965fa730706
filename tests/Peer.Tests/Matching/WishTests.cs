using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;

namespace Peer.Tests.Matching;

public sealed class WishTests
{
    [Theory, EveryEngine]
    public async Task What_they_wish_for_is_told_once_and_every_form_knows_it(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var sam = await town.PersonAsync();
        using var cora = await town.AsAsync(Town.Cora);
        var page = await cora.OpenAsync($"/peer/matching/wishes/say/{sam}");
        Assert.DoesNotContain("They told you something new", page.Text, StringComparison.Ordinal);

        var told = await cora.SubmitAsync(page, Wishes(page, ("gender", "woman"), ("experience", "prison")).Append(new("Input.Words", "Somebody who does not rush me.")));

        Assert.Contains("Gender: Woman", told.Text, StringComparison.Ordinal);
        Assert.Contains("Age: No preference", told.Text, StringComparison.Ordinal);
        Assert.Contains("Somebody who does not rush me.", told.Text, StringComparison.Ordinal);
        var topics = (await cora.OpenAsync($"/people/{sam}/topics")).Text;
        Assert.Contains("Whom they would like beside them", topics, StringComparison.Ordinal);
        Assert.Contains("Has been through: prison or probation", topics, StringComparison.Ordinal);
        town.Platform.Clock.Advance(TimeSpan.FromMinutes(5));
        var again = await cora.OpenAsync($"/peer/matching/wishes/say/{sam}");
        Assert.Contains("They told you something new", again.Text, StringComparison.Ordinal);
        Assert.Contains("what they say about themselves", again.Text, StringComparison.Ordinal);

        // nothing is changed silently: what was said before stays
        await cora.SubmitAsync(again, Wishes(again, ("gender", "no-preference")), "main form:not([action])");
        Assert.Contains("Gender: No preference", (await cora.OpenAsync($"/peer/matching/for-person/{sam}")).Text, StringComparison.Ordinal);
        Assert.Equal(2, await town.Platform.InScopeAsync(scope => scope.Database.OneAsync<int>(WishTestSql.Count, new { person = sam })));
    }

    [Theory, EveryEngine]
    public async Task Of_two_who_write_down_wishes_at_once_the_second_sees_both_and_loses_nothing(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        await town.ColleagueAsync("second@demo.example", "Sal Second", "lead");
        var sam = await town.PersonAsync();
        using var cora = await town.AsAsync(Town.Cora);
        using var second = await town.AsAsync("second@demo.example");
        var (mine, theirs) = (await cora.OpenAsync($"/peer/matching/wishes/say/{sam}"), await second.OpenAsync($"/peer/matching/wishes/say/{sam}"));
        await cora.SubmitAsync(mine, Wishes(mine, ("gender", "woman")));

        var late = await second.PostAsync(theirs, Wishes(theirs, ("gender", "man")).Append(new("Input.Words", "Typed by Sal")));

        Assert.Contains("Somebody else wrote down what they wish for while you were typing.", late.Text, StringComparison.Ordinal);
        Assert.Contains("Gender: Woman", late.Text, StringComparison.Ordinal);
        Assert.Contains("Typed by Sal", late.Text, StringComparison.Ordinal);
        town.Platform.Clock.Advance(TimeSpan.FromMinutes(5));
        var saved = await second.SubmitAsync(late, null, "main form:not([action])");
        Assert.Contains("Gender: Man", saved.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_choice_that_is_not_on_the_page_is_not_taken(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var sam = await town.PersonAsync();
        using var cora = await town.AsAsync(Town.Cora);
        var page = await cora.OpenAsync($"/peer/matching/wishes/say/{sam}");

        Assert.Contains("Choose one of the answers, or no preference", (await cora.PostAsync(page, Wishes(page, ("gender", "made-up")))).Text, StringComparison.Ordinal);
    }

    /// <summary>The fields of the form with these wishes.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Wishes(TestPage page, params (string Field, string Choice)[] wishes)
    {
        var fields = page.Document.QuerySelectorAll("main form input[type=hidden][name$='.Field']").ToDictionary(one => one.GetAttribute("value")!, one => one.GetAttribute("name")!);
        return wishes.Select(wish => new KeyValuePair<string, string?>(fields[wish.Field].Replace(".Field", ".Choice", StringComparison.Ordinal), wish.Choice));
    }

    internal static void Date(Dictionary<string, string?> fields, string name, DateOnly day) =>
        (fields[$"{name}.day"], fields[$"{name}.month"], fields[$"{name}.year"]) = ($"{day.Day}", $"{day.Month}", $"{day.Year}");
}

internal static class WishTestSql
{
    public static readonly Platform.Sdk.Data.Sql Count = new("select count(*) from peer_wish w where w.person_id = @person");
}
