using HousingFirst.Measures;
using HousingFirst.Tenancies;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Access;
using Platform.Sdk.Data;

namespace HousingFirst.Tests.Homes.Endings;

/// <summary>What a colleague wrote about an ending is kept where the ending was a mistake, and tells nothing of a home that goes on.</summary>
public sealed class EndingKeptTests
{
    private const string Words = "He was remanded.";

    [Theory, EveryEngine]
    public async Task What_was_written_of_an_ending_that_was_a_mistake_is_shown_nowhere_and_is_there_for_whoever_writes_that_it_ended(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var tenancy = await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, "The flat"));
        string[] pages = [tenancy.Path, $"/housing-first/tenancies/for-person/{person}", $"/people/{person}", "/housing-first", "/housing-first/measures", "/housing-first/fidelity"];
        var before = await ReadAsync();

        var over = await EndAsync(hana, tenancy);
        await hana.SubmitAsync(await hana.OpenAsync(over.LinkTo("It has not ended")));

        Assert.Equal(before, await ReadAsync());
        var tell = await hana.OpenAsync((await hana.OpenAsync(tenancy.Path)).LinkTo("It has ended"));
        Assert.Contains("was written of an ending that was a mistake", tell.Text, StringComparison.Ordinal);
        Assert.Equal(Words, tell.Document.QuerySelector("[name='Input.Words']")!.TextContent.Trim());
        Assert.True(tell.Document.QuerySelector("input[value='Prison']")!.HasAttribute("checked"));
        await hana.SubmitAsync(tell);
        var again = (await hana.OpenAsync(tenancy.Path)).Text;
        Assert.Contains("Until23 November: prison", again, StringComparison.Ordinal);
        Assert.Contains(Words, again, StringComparison.Ordinal);

        async Task<IReadOnlyList<string>> ReadAsync()
        {
            var texts = new List<string>();
            foreach (var page in pages) texts.Add((await hana.OpenAsync(page)).TextOf("main"));
            return texts;
        }
    }

    [Theory, EveryEngine]
    public async Task Whoever_may_not_read_why_it_was_written_to_have_ended_finds_nothing_of_it_on_the_form(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var tenancy = await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, "The flat"));
        var over = await EndAsync(hana, tenancy, "Arrears");
        var tell = (await hana.SubmitAsync(await hana.OpenAsync(over.LinkTo("It has not ended")))).LinkTo("It has ended");
        await scene.EndSupportAsync(person);

        var form = await hana.OpenAsync(tell);

        Assert.DoesNotContain("ending that was a mistake", form.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Words, form.Html, StringComparison.Ordinal);
        Assert.Empty(form.Document.QuerySelectorAll("main input[type='radio'][checked]"));
    }

    [Theory, EveryEngine]
    public async Task That_a_home_was_never_theirs_is_written_beside_what_stood_there_which_only_their_own_team_reads(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var tenancy = await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, "The flat"));
        var over = await EndAsync(hana, tenancy);

        await hana.SubmitAsync(await hana.OpenAsync(over.LinkTo("This was never theirs")));

        var shown = (await hana.OpenAsync(tenancy.Path)).Text;
        Assert.Contains("Written down by mistake, says Hana Housing", shown, StringComparison.Ordinal);
        Assert.Contains(Words, shown, StringComparison.Ordinal);
        await scene.ShareAsync(person, InformationKind.Housing, InformationKind.Abuse);
        using var outsider = await scene.Platform.SignInAsync(Scene.Outsider);
        var seen = (await outsider.OpenAsync(tenancy.Path)).Text;
        Assert.Contains("Written down by mistake, says Hana Housing", seen, StringComparison.Ordinal);
        Assert.DoesNotContain(Words, seen, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task What_was_kept_of_an_ending_is_kept_as_well_where_the_home_is_then_said_to_be_never_theirs_however_long_it_is(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var tenancy = await Scene.SignAsync(hana, person, "The flat");
        var words = new string('x', 2000);
        var over = await EndAsync(hana, tenancy, "Left", words);
        var open = await hana.SubmitAsync(await hana.OpenAsync(over.LinkTo("It has not ended")));

        await hana.SubmitAsync(await hana.OpenAsync(open.LinkTo("This was never theirs")));

        var shown = (await hana.OpenAsync(tenancy.Path)).Text;
        Assert.Contains("Written down by mistake, says Hana Housing", shown, StringComparison.Ordinal);
        Assert.Contains(words, shown, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Of_a_death_that_was_a_mistake_nothing_stays_with_the_home_in_which_they_live(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var tenancy = await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, "The flat"));
        await hana.SubmitAsync(await hana.OpenAsync($"/people/{person}/died"), new Dictionary<string, string?> { ["Input.ToldBy"] = "The neighbour" });
        await hana.SubmitAsync(await hana.OpenAsync($"/people/{person}/died/mistake"));

        var lives = (await scene.Platform.InScopeAsync(scope => scope.Database.OneAsync<Tenancy>(TenancySql.One, new { person, tenancy = Scene.IdOf(tenancy.Path) })))!;

        Assert.True(lives.GoesOn);
        Assert.Null(lives.EndReason);
    }

    [Fact]
    public void A_home_that_goes_on_has_not_ended_by_a_death() =>
        Assert.False(new HomeTerm { EndReason = EndReason.Died }.EndedByDeath);

    private static async Task<TestPage> EndAsync(TestBrowser browser, TestPage tenancy, string reason = "Prison", string words = Words)
    {
        await browser.SubmitAsync(await browser.OpenAsync(tenancy.LinkTo("It has ended")), new Dictionary<string, string?> { ["Input.Reason"] = reason, ["Input.Words"] = words });
        return await browser.OpenAsync(tenancy.Path);
    }
}
