using Platform.Conformance.Engines;
using Platform.Data.Engines;
using Platform.Sdk.Data;
using Platform.Sdk.Record;

namespace HousingFirst.Tests.Homes;

/// <summary>What they told of themselves and of the home they look for is not asked again with the next home, or with the next support.</summary>
public sealed class ToldOnceTests
{
    [Theory, EveryEngine]
    public async Task Which_animals_live_with_them_is_told_once_and_goes_along_to_the_next_home(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var first = await Scene.SignAsync(hana, person, "Flat 1, Sample Street");
        var sign = $"/housing-first/tenancies/signing/sign/{person}";
        Assert.NotNull((await hana.OpenAsync(sign)).Document.QuerySelector("[name='Tenancy.Animals']"));
        // where no home is kept for them there is only one answer to which home
        Assert.Equal("found", (await hana.OpenAsync(sign)).Document.QuerySelector("[name='Input.Home'][checked]")?.GetAttribute("value"));

        await ChangeAsync(first.Path, "Jib, a dog of eleven");

        var form = await hana.OpenAsync(sign);
        Assert.Contains("Jib, a dog of eleven", form.TextOf(".area-told"), StringComparison.Ordinal);
        Assert.Null(form.Document.QuerySelector("[name='Tenancy.Animals']"));
        var second = await hana.SubmitAsync(form, new Dictionary<string, string?>
        {
            ["Input.Home"] = "found", ["Input.Place"] = "Flat 2, Sample Street", ["Tenancy.Type"] = "Starter", ["Tenancy.LandlordType"] = "HousingAssociation", ["Tenancy.RentRoute"] = "HousingBenefit", ["Tenancy.SafeThere"] = "Yes",
        }, $"main form:has([name='Input.Home'])");
        Assert.Contains("Jib, a dog of eleven", second.Text, StringComparison.Ordinal);

        await ChangeAsync(second.Path, "");
        Assert.Contains("None now", (await hana.OpenAsync(sign)).TextOf(".area-told"), StringComparison.Ordinal);

        async Task ChangeAsync(string tenancy, string animals)
        {
            // of two that were told in one instant neither is the later
            scene.Platform.Clock.Advance(TimeSpan.FromMinutes(1));
            var done = await hana.SubmitAsync(await hana.OpenAsync((await hana.OpenAsync(tenancy)).LinkTo("Change")), new Dictionary<string, string?> { ["Input.Animals"] = animals });
            Assert.EndsWith(tenancy, done.Path, StringComparison.Ordinal);
        }
    }

    [Theory, EveryEngine]
    public async Task Whoever_said_before_what_they_want_of_a_home_is_not_to_be_asked_as_if_they_had_not(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var (known, unknown) = (await scene.SupportedAsync("Sam"), await scene.SupportedAsync("Bo"));
        using var hana = await scene.HanaAsync();
        var say = await hana.OpenAsync($"/housing-first/search/say/{known}");
        Assert.NotNull(say.Document.QuerySelector($"main a[href='/people/{known}/about-me']"));
        await hana.SubmitAsync(say, new Dictionary<string, string?> { ["Input.Kind"] = "Wanted", ["Input.Words"] = "A window to the south.", ["Input.SeenBy"] = "Housing" });

        foreach (var person in (Guid[])[known, unknown])
        {
            var support = await scene.SupportAsync(person);
            await scene.RaiseAsync(new SupportStarted(person, support.SupportId, "housing-first", support.TeamId, null, scene.Today));
        }

        Assert.Equal("See what they told before that they want of a home, and begin to look", await ToDoAsync(known));
        Assert.Equal("Ask what they want of a home, and begin to look", await ToDoAsync(unknown));

        Task<string?> ToDoAsync(Guid person) => scene.Platform.InScopeAsync(scope => scope.Database.OneAsync<string>(ToldOnceSql.ToDo, new { person }));
    }
}

internal static class ToldOnceSql
{
    public static readonly Sql ToDo = new("select w.sentence from core_work w where w.person_id = @person and w.finished_at is null and w.kind = 'housing-first.find-home'");
}
