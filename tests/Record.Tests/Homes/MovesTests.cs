using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;
using Platform.Sdk.Record;
using Record.Tests.Support;

namespace Record.Tests.Homes;

public sealed class MovesTests
{
    [Theory, EveryEngine]
    public async Task What_a_module_tells_of_a_move_stands_where_everybody_looks_and_is_left_once(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        var path = (await worker.StartPersonAsync("Robin")).Path;
        var (person, today) = (Guid.Parse(path.Split('/')[^1]), new DateOnly(2026, 11, 23));

        var home = await ActAsync(homes => homes.MovedInAsync(new NewHome(person, HomeTenure.SocialTenancy, today.AddDays(-10))
        {
            Place = "The flat above the bakery", Uprn = "100023336956", SafeToVisit = true, SafeToWrite = true,
        }));
        await ActAsync(homes => homes.MovedInAsync(new NewHome(person, HomeTenure.Supported, today.AddDays(-2)) { Place = "The house with the lime tree" }));
        await ActAsync(async homes =>
        {
            await homes.LeftAsync(person, home, today);
            await homes.LeftAsync(Ids.New(), home, today);
            return home;
        });

        var shown = (await worker.OpenAsync($"{path}/homes")).Text;
        Assert.Contains("Own tenancy: council or housing association, from 13 November 2026 until 21 November 2026 The flat above the bakery UPRN 100023336956", shown, StringComparison.Ordinal);
        Assert.Contains("Hostel or supported accommodation, since 21 November 2026", shown, StringComparison.Ordinal);
        Assert.Contains("Not known to be safe to visit: do not.", shown, StringComparison.Ordinal);
        await ActAsync(async homes =>
        {
            await homes.NotLeftAsync(person, home);
            await homes.NotLeftAsync(Ids.New(), home);
            return home;
        });
        Assert.Contains("Own tenancy: council or housing association, since 13 November 2026", (await worker.OpenAsync($"{path}/homes")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("bakery", (await worker.OpenAsync($"{path}/timeline")).Html, StringComparison.Ordinal);

        Task<Guid> ActAsync(Func<IHomes, Task<Guid>> act) => InTransactionAsync(platform, act);
    }

    [Theory, EveryEngine]
    public async Task A_day_that_was_wrong_is_put_right_by_a_module_and_a_home_that_was_never_theirs_is_taken_away(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        var path = (await worker.StartPersonAsync("Robin")).Path;
        var (person, today) = (Guid.Parse(path.Split('/')[^1]), new DateOnly(2026, 11, 23));
        var home = await InTransactionAsync(platform, homes => homes.MovedInAsync(new NewHome(person, HomeTenure.SocialTenancy, today.AddDays(-10)) { Place = "The flat", SafeToVisit = true, SafeToWrite = true }));

        await ActAsync(homes => homes.MovedInOnAsync(person, home, today.AddDays(-3)));
        await ActAsync(homes => homes.MovedInOnAsync(person, Ids.New(), today));
        await ActAsync(homes => homes.LeftOnAsync(person, home, today));
        Assert.Contains("Own tenancy: council or housing association, since 20 November 2026", (await worker.OpenAsync($"{path}/homes")).Text, StringComparison.Ordinal);
        Assert.Contains("Since when they live there was put right: own tenancy: council or housing association, since 20 November 2026", (await worker.OpenAsync($"{path}/timeline")).Text, StringComparison.Ordinal);
        await ActAsync(homes => homes.LeftAsync(person, home, today.AddDays(-2)));
        await ActAsync(homes => homes.MovedInOnAsync(person, home, today));
        Assert.Contains("from 20 November 2026 until 21 November 2026", (await worker.OpenAsync($"{path}/homes")).Text, StringComparison.Ordinal);
        foreach (var (which, on) in ((Guid, DateOnly)[])[(home, today.AddDays(-1)), (home, today.AddDays(-4)), (Ids.New(), today)]) await ActAsync(homes => homes.LeftOnAsync(person, which, on));
        Assert.Contains("from 20 November 2026 until 22 November 2026", (await worker.OpenAsync($"{path}/homes")).Text, StringComparison.Ordinal);
        Assert.Contains("Until when they lived there was put right: own tenancy: council or housing association, until 22 November 2026", (await worker.OpenAsync($"{path}/timeline")).Text, StringComparison.Ordinal);

        await ActAsync(homes => homes.NeverTheirsAsync(person, home));
        await ActAsync(homes => homes.NeverTheirsAsync(person, home));
        Assert.DoesNotContain("The flat", (await worker.OpenAsync($"{path}/homes")).Text, StringComparison.Ordinal);
        Assert.Contains("A home that was written down by mistake was taken away", (await worker.OpenAsync($"{path}/timeline")).Text, StringComparison.Ordinal);

        Task ActAsync(Func<IHomes, Task> act) => InTransactionAsync(platform, async homes =>
        {
            await act(homes);
            return home;
        });
    }

    [Theory, EveryEngine]
    public async Task By_what_right_they_live_there_and_where_it_is_are_put_right_by_a_module_and_no_place_is_told(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        var path = (await worker.StartPersonAsync("Robin")).Path;
        var (person, today) = (Guid.Parse(path.Split('/')[^1]), new DateOnly(2026, 11, 23));
        var home = await InTransactionAsync(platform, homes => homes.MovedInAsync(new NewHome(person, HomeTenure.SocialTenancy, today) { Place = "12 Sample Lane", SafeToVisit = true, SafeToWrite = true }));

        await ActAsync(homes => homes.SayTenureAsync(person, home, HomeTenure.PrivateTenancy));
        await ActAsync(homes => homes.SayTenureAsync(person, Ids.New(), HomeTenure.Supported));
        await ActAsync(homes => homes.SayPlaceAsync(person, home, "12 Sample Lane", " 21 Sample Lane"));
        await ActAsync(homes => homes.SayPlaceAsync(person, home, "21 Sample Lane", "21 Sample Lane"));
        await ActAsync(homes => homes.SayPlaceAsync(person, Ids.New(), "21 Sample Lane", "Elsewhere"));

        var shown = await worker.OpenAsync($"{path}/homes");
        Assert.Contains("Own tenancy: private, since 23 November 2026 21 Sample Lane", shown.Text, StringComparison.Ordinal);
        var told = (await worker.OpenAsync($"{path}/timeline")).Text;
        Assert.Contains("By what right they live there was put right: own tenancy: private", told, StringComparison.Ordinal);
        Assert.Single(told.Split("Where the home is in which they live was put right: own tenancy: private").Skip(1));
        Assert.DoesNotContain("Sample Lane", told, StringComparison.Ordinal);

        // a refuge is no tenancy that a module knows better
        await worker.SubmitAsync(await worker.OpenAsync(shown.LinkTo("Change")), new Dictionary<string, string?> { ["Input.Kind"] = "Refuge" });
        await ActAsync(homes => homes.SayTenureAsync(person, home, HomeTenure.SocialTenancy));
        Assert.Contains("Refuge, since 23 November 2026", (await worker.OpenAsync($"{path}/homes")).Text, StringComparison.Ordinal);

        Task ActAsync(Func<IHomes, Task> act) => InTransactionAsync(platform, async homes =>
        {
            await act(homes);
            return home;
        });
    }

    [Theory, EveryEngine]
    public async Task What_was_put_more_exactly_on_the_record_is_not_overwritten_by_a_module_and_no_number_of_another_property_stays(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        var path = (await worker.StartPersonAsync("Robin")).Path;
        var (person, today) = (Guid.Parse(path.Split('/')[^1]), new DateOnly(2026, 11, 23));
        var home = await InTransactionAsync(platform, homes => homes.MovedInAsync(new NewHome(person, HomeTenure.SocialTenancy, today) { Uprn = "100023336956" }));
        await SayAsync(null, "12 Sample Lane");
        await worker.SubmitAsync(await ChangeAsync(), new Dictionary<string, string?> { ["Input.Place"] = "Flat 3, 12 Sample Lane", ["Input.Uprn"] = "100023336957" });

        await SayAsync("12 Sample Lane", "21 Sample Lane");
        await SayAsync(null, "21 Sample Lane");

        var kept = await ChangeAsync();
        Assert.Equal(("Flat 3, 12 Sample Lane", "100023336957"), (Value(kept, "Place"), Value(kept, "Uprn")));
        Assert.Single((await worker.OpenAsync($"{path}/timeline")).Text.Split("Where the home is in which they live was put right").Skip(1));

        await SayAsync("Flat 3, 12 Sample Lane ", "Flat 3, 21 Sample Lane");
        var right = await ChangeAsync();
        Assert.Equal(("Flat 3, 21 Sample Lane", ""), (Value(right, "Place"), Value(right, "Uprn")));

        async Task<TestPage> ChangeAsync() => await worker.OpenAsync((await worker.OpenAsync($"{path}/homes")).LinkTo("Change"));

        Task SayAsync(string? was, string place) => InTransactionAsync(platform, async homes =>
        {
            await homes.SayPlaceAsync(person, home, was, place);
            return home;
        });
    }

    [Theory, EveryEngine]
    public async Task That_a_home_is_not_safe_any_more_is_said_by_a_module_and_told_with_what_keeps_them_safe(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        var path = (await worker.StartPersonAsync("Robin")).Path;
        var (person, today) = (Guid.Parse(path.Split('/')[^1]), new DateOnly(2026, 11, 23));
        var home = await InTransactionAsync(platform, homes => homes.MovedInAsync(new NewHome(person, HomeTenure.SocialTenancy, today) { Place = "The flat", SafeToVisit = true, SafeToWrite = true }));
        Assert.Contains("Safe to visit", (await worker.OpenAsync($"{path}/homes")).Text, StringComparison.Ordinal);

        await SayAsync(home, false, null);

        var shown = (await worker.OpenAsync($"{path}/homes")).Text;
        Assert.Contains("Do not visit", shown, StringComparison.Ordinal);
        Assert.Contains("Not known to be safe to write: do not", shown, StringComparison.Ordinal);
        await SayAsync(home, false, null);
        await SayAsync(Ids.New(), true, true);
        var told = await platform.InScopeAsync(scope => scope.Database.ManyAsync<string>(GuardedEntries, new { person }));
        Assert.Equal(["Whether it is safe to reach them where they live was changed: own tenancy: council or housing association"], told);

        Task SayAsync(Guid which, bool? visit, bool? write) => InTransactionAsync(platform, async homes =>
        {
            await homes.SayWhetherSafeAsync(person, which, visit, write);
            return which;
        });
    }

    private static string Value(TestPage form, string field) => form.Document.QuerySelector($"#Input_{field}") switch
    {
        { LocalName: "textarea" } area => area.TextContent.Trim(),
        var input => input?.GetAttribute("value") ?? "",
    };

    private static readonly Sql GuardedEntries = new("select t.sentence from core_timeline t where t.person_id = @person and t.kind = 'core.home-guarded'");

    private static Task<Guid> InTransactionAsync(TestPlatform platform, Func<IHomes, Task<Guid>> act) => platform.InServicesAsync(async services =>
    {
        var answer = Guid.Empty;
        await services.GetRequiredService<IDatabase>().TransactAsync(async () => answer = await act(services.GetRequiredService<IHomes>()));
        return answer;
    });
}
