using Platform.Conformance.Engines;
using Platform.Data.Engines;

namespace HousingFirst.Tests.Homes;

/// <summary>What is put right of a home goes to where they live on the record.</summary>
public sealed class OnRecordTests
{
    [Theory, EveryEngine]
    public async Task When_it_is_let_by_somebody_else_or_is_a_licence_the_record_says_so_as_well(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var tenancy = await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, "The flat"));
        Assert.Contains("Own tenancy: council or housing association, since 23 November 2026", await RecordAsync(), StringComparison.Ordinal);

        await ChangeAsync("LandlordType", "Private");
        Assert.Contains("Own tenancy: private, since 23 November 2026", await RecordAsync(), StringComparison.Ordinal);
        await ChangeAsync("Type", "Licence");
        Assert.Contains("Hostel or supported accommodation, since 23 November 2026", await RecordAsync(), StringComparison.Ordinal);
        Assert.Contains("By what right they live there was put right: own tenancy: private", (await hana.OpenAsync($"/people/{person}/timeline")).Text, StringComparison.Ordinal);

        // whoever wrote down there what it is more exactly is not overruled
        await hana.SubmitAsync(await hana.OpenAsync((await hana.OpenAsync($"/people/{person}/homes")).LinkTo("Change")), new Dictionary<string, string?> { ["Input.Kind"] = "Refuge" });
        await ChangeAsync("Type", "Secure");
        Assert.Contains("Refuge, since 23 November 2026", await RecordAsync(), StringComparison.Ordinal);

        async Task<string> RecordAsync() => (await hana.OpenAsync($"/people/{person}/homes")).Text;

        async Task ChangeAsync(string field, string to) => await hana.SubmitAsync(await hana.OpenAsync(tenancy.LinkTo("Change")), new Dictionary<string, string?> { [$"Input.{field}"] = to });
    }
}
