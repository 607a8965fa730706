using System.ComponentModel.DataAnnotations;
using Navigator.Barriers;
using Navigator.Barriers.Kinds;
using Platform.Conformance.Engines;
using Platform.Data.Engines;
using Platform.Sdk.Access;
using static Navigator.Tests.Barriers.BarrierScene;

namespace Navigator.Tests.Barriers;

/// <summary>The kinds of barrier are the area's own.</summary>
public sealed class KindTests
{
    [Fact]
    public void A_kind_tells_of_something_that_can_be_shared_by_itself()
    {
        Assert.Empty(Kinds(Enum.GetValues<InformationKind>().Where(BarrierTimeline.Told.Contains)).Validate(new ValidationContext(this)));
        Assert.Contains("secret tells Story", Assert.Single(Kinds([InformationKind.Story], "secret").Validate(new ValidationContext(this))).ErrorMessage, StringComparison.Ordinal);
        Assert.Single(Kinds([InformationKind.Identity]).Validate(new ValidationContext(this)));
    }

    [Theory, EveryEngine]
    public async Task A_barrier_of_a_kind_that_the_areas_pack_no_longer_has_is_shown_by_its_key(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        var barrier = await WriteAsync(scene, person, new(Kind: "gone-from-the-pack") { DaysAgo = 40 });
        using var browser = await scene.NavigatorAsync();
        using var lead = await scene.LeadAsync();

        Assert.Contains("gone-from-the-pack", (await browser.OpenAsync($"/navigator/barriers/one/show/{person}/{barrier}")).Text, StringComparison.Ordinal);
        foreach (var page in (string[])["list", "together", "together/meeting"]) Assert.Contains("gone-from-the-pack", (await lead.OpenAsync($"/navigator/barriers/{page}")).Text, StringComparison.Ordinal);
        // it can still be changed, to a kind that the pack has
        var again = await browser.SubmitAsync(await browser.OpenAsync($"/navigator/barriers/raising/change/{person}/{barrier}"), new Dictionary<string, string?> { ["Input.Kind"] = "cost" });
        Assert.Contains("Cost", again.Text, StringComparison.Ordinal);
        Assert.Equal(InformationKind.Money, (await RowAsync(scene, person, barrier)).TellsOf);
    }

    private static BarrierKinds Kinds(IEnumerable<InformationKind> tells, string key = "kind") =>
        new() { Kinds = [.. tells.Select((one, at) => new BarrierKind { Key = at == 0 ? key : $"{key}-{at}", Label = "A kind", Tells = one })] };
}
