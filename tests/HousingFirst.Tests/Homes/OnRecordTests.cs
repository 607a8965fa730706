using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;

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

    [Theory, EveryEngine]
    public async Task A_place_that_was_written_down_wrong_is_put_right_here_and_on_the_record_and_told_nowhere(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var tenancy = await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, "12 Sample Lane"));
        Assert.Contains("Say where it is.", (await ChangeAsync(" ")).Text, StringComparison.Ordinal);

        var shown = await ChangeAsync("21 Sample Lane ");

        Assert.Contains("21 Sample Lane Goes on", shown.Text, StringComparison.Ordinal);
        var record = (await hana.OpenAsync($"/people/{person}/homes")).Text;
        Assert.Contains("21 Sample Lane", record, StringComparison.Ordinal);
        Assert.DoesNotContain("12 Sample Lane", record, StringComparison.Ordinal);
        var told = (await hana.OpenAsync($"/people/{person}/timeline")).Text;
        Assert.Contains("Where the home is in which they live was put right", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Sample Lane", told, StringComparison.Ordinal);

        async Task<TestPage> ChangeAsync(string place) => await hana.SubmitAsync(await hana.OpenAsync(tenancy.LinkTo("Change")), new Dictionary<string, string?> { ["Input.Place"] = place });
    }

    [Theory, EveryEngine]
    public async Task Where_the_address_on_the_list_was_wrong_it_is_put_right_with_the_tenancy_and_on_the_record_as_well(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var home = await scene.HomeAsync(hana, "12 Sample Street");
        await Scene.AnswerAsync(hana, await Scene.OfferAsync(hana, person, home), "Accepted");
        var tenancy = await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person));
        await hana.SubmitAsync(await hana.OpenAsync(home.Replace("/show/", "/change/", StringComparison.Ordinal)), new Dictionary<string, string?> { ["Input.Address"] = "21 Sample Street" });
        Assert.Contains("12 Sample Street", await RecordAsync(), StringComparison.Ordinal);

        var shown = await hana.SubmitAsync(await hana.OpenAsync(tenancy.LinkTo("Change")), new Dictionary<string, string?> { ["Input.Place"] = "21 Sample Street" });

        Assert.Contains("21 Sample Street Goes on", shown.Text, StringComparison.Ordinal);
        foreach (var page in (string[])[await RecordAsync(), (await hana.OpenAsync($"/people/{person}")).Text, (await hana.OpenAsync($"/housing-first/tenancies/for-person/{person}")).Text])
        {
            Assert.Contains("21 Sample Street", page, StringComparison.Ordinal);
            Assert.DoesNotContain("12 Sample Street", page, StringComparison.Ordinal);
        }

        Assert.Contains("Sam", (await hana.OpenAsync(home)).Text, StringComparison.Ordinal);

        async Task<string> RecordAsync() => (await hana.OpenAsync($"/people/{person}/homes")).Text;
    }

    [Theory, EveryEngine]
    public async Task A_home_whose_place_was_changed_before_they_moved_in_does_not_bring_along_the_number_of_another_home(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        using var hana = await scene.HanaAsync();

        Assert.Equal("", await MovesIntoAsync("Sam", "12 Sample Street", "100023336956", "21 Sample Street"));
        // the same place, written otherwise
        Assert.Equal("100023336957", await MovesIntoAsync("Bo", "14 Sample Street", "100023336957", "14, sample street."));
        Assert.Equal("100023336958", await MovesIntoAsync("Kit", "16 Sample Street", "100023336958"));

        async Task<string?> MovesIntoAsync(string name, string address, string uprn, string? place = null)
        {
            var person = await scene.SupportedAsync(name);
            await Scene.AnswerAsync(hana, await Scene.OfferAsync(hana, person, await scene.HomeAsync(hana, address, ("Uprn", uprn))), "Accepted");
            var tenancy = await Scene.SignAsync(hana, person);
            if (place is not null) tenancy = await hana.SubmitAsync(await hana.OpenAsync(tenancy.LinkTo("Change")), new Dictionary<string, string?> { ["Input.Place"] = place });
            await Scene.ArriveAsync(hana, tenancy);
            return await scene.Platform.InScopeAsync(scope => scope.Database.OneAsync<string>(OnRecordSql.Uprn, new { person }));
        }
    }

    [Theory, EveryEngine]
    public async Task Whoever_changes_where_a_home_is_reads_that_a_place_which_a_colleague_wrote_more_exactly_on_the_record_stays(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var tenancy = await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, "12 Sample Lane"));
        await hana.SubmitAsync(await hana.OpenAsync((await hana.OpenAsync($"/people/{person}/homes")).LinkTo("Change")), new Dictionary<string, string?> { ["Input.Place"] = "Flat B, 12 Sample Lane" });

        var change = await hana.OpenAsync(tenancy.LinkTo("Change"));

        Assert.Contains("unless a colleague has written it there more exactly since: then change it there too", change.Text, StringComparison.Ordinal);
        await hana.SubmitAsync(change, new Dictionary<string, string?> { ["Input.Place"] = "21 Sample Lane" });
        Assert.Contains("Flat B, 12 Sample Lane", (await hana.OpenAsync($"/people/{person}/homes")).Text, StringComparison.Ordinal);
    }
}

internal static class OnRecordSql
{
    public static readonly Sql Uprn = new("select coalesce(h.uprn, '') from core_home h where h.person_id = @person");
}
