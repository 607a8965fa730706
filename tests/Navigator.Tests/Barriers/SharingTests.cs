using System.Net;
using Platform.Conformance.Engines;
using Platform.Data.Engines;
using Platform.Sdk.Access;
using static Navigator.Tests.Barriers.BarrierScene;

namespace Navigator.Tests.Barriers;

/// <summary>A barrier is shared as what it tells of is.</summary>
public sealed class SharingTests
{
    [Theory, EveryEngine]
    public async Task Who_is_shown_support_sees_what_stands_in_the_way_and_no_barrier_that_tells_of_something_else(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var nadia = await scene.NavigatorAsync();
        var plain = await RaiseAsync(nadia, person, ("Input.Service", "Plain desk"));
        var health = await RaiseAsync(nadia, person, ("Input.Service", "Health desk"), ("Input.Kind", "dual-diagnosis"));
        var safety = await RaiseAsync(nadia, person, ("Input.Service", "Night shelter"), ("Input.IsAboutSafety", "true"));
        await ShareAsync(scene, person, InformationKind.Support);
        using var hana = await scene.Platform.SignInAsync("housing@demo.example");

        var tab = (await hana.OpenAsync($"/navigator/barriers/for-person/{person}")).Text;
        var timeline = (await hana.OpenAsync($"/people/{person}/timeline")).Text;

        Assert.Contains("Plain desk", tab, StringComparison.Ordinal);
        Assert.Contains("Plain desk", timeline, StringComparison.Ordinal);
        foreach (var hidden in (string[])["Health desk", "Night shelter"])
        {
            Assert.DoesNotContain(hidden, tab, StringComparison.Ordinal);
            Assert.DoesNotContain(hidden, timeline, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.OK, (await hana.AskAsync(plain.Path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await hana.AskAsync(health.Path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await hana.AskAsync(safety.Path)).Status);
        Assert.DoesNotContain("Services asked to change", (await hana.OpenAsync($"/people/{person}")).Text, StringComparison.Ordinal);
        foreach (var act in (string[])["raising/change", "steps/take", "settling/settle"])
        {
            Assert.NotEqual(HttpStatusCode.OK, (await hana.AskAsync($"/navigator/barriers/{act}/{person}/{IdOf(plain)}")).Status);
        }

        await ShareAsync(scene, person, InformationKind.Support, InformationKind.Abuse);
        using var later = await scene.Platform.SignInAsync("housing@demo.example");
        Assert.Equal(HttpStatusCode.OK, (await later.AskAsync(safety.Path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await later.AskAsync(health.Path)).Status);
    }

    [Theory, EveryEngine]
    public async Task Who_is_shown_support_is_told_nothing_of_others_who_met_the_same(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var (person, other) = (await scene.SupportedAsync(), await scene.SupportedAsync("Bo"));
        await WriteAsync(scene, other, new());
        using var nadia = await scene.NavigatorAsync();
        var barrier = await RaiseAsync(nadia, person);
        await ShareAsync(scene, person, InformationKind.Support);
        await ShareAsync(scene, other, InformationKind.Support);
        using var hana = await scene.Platform.SignInAsync("housing@demo.example");

        Assert.Contains("It stood in the way once more among those whom your team supports. Still asked for: 1", (await nadia.OpenAsync(barrier.Path)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("The same barrier before", (await hana.OpenAsync(barrier.Path)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("City Mental Health Team", (await hana.OpenAsync("/navigator/barriers/list")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Another_team_has_no_way_in(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        var barrier = await WriteAsync(scene, person, new());
        using var hana = await scene.Platform.SignInAsync("housing@demo.example");
        using var nadia = await scene.NavigatorAsync();

        foreach (var page in (string[])["barriers/list", "transitions", "barriers/together", "barriers/together/meeting", "measures"]) Assert.Equal(HttpStatusCode.Forbidden, (await hana.AskAsync($"/navigator/{page}")).Status);
        foreach (var page in (string[])[$"for-person/{person}", $"one/show/{person}/{barrier}", $"raising/add/{person}", $"raising/change/{person}/{barrier}", $"steps/take/{person}/{barrier}", $"settling/settle/{person}/{barrier}"])
        {
            Assert.NotEqual(HttpStatusCode.OK, (await hana.AskAsync($"/navigator/barriers/{page}")).Status);
        }

        // counting is the lead's
        foreach (var page in (string[])["barriers/together", "barriers/together/meeting", "measures"]) Assert.Equal(HttpStatusCode.Forbidden, (await nadia.AskAsync($"/navigator/{page}")).Status);
    }
}
