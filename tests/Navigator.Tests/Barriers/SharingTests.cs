using System.Net;
using Platform.Conformance.Engines;
using Platform.Data.Engines;
using Navigator.Barriers;
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
        var plain = await RaiseAsync(nadia, person, ("Input.Service", "Plain desk"), ("Input.Sector", nameof(Sector.Community)));
        var health = await RaiseAsync(nadia, person, ("Input.Service", "Health desk"), ("Input.Sector", nameof(Sector.Community)), ("Input.Kind", "dual-diagnosis"));
        var safety = await RaiseAsync(nadia, person, ("Input.Service", "Night shelter"), ("Input.Sector", nameof(Sector.Community)), ("Input.IsAboutSafety", "true"));
        await ShareAsync(scene, person, InformationKind.Support);
        using var hana = await scene.Platform.SignInAsync("housing@demo.example");

        var tab = (await hana.OpenAsync($"/navigator/barriers/for-person/{person}")).Text;
        var timeline = (await hana.OpenAsync($"/people/{person}/timeline")).Text;

        Assert.Contains("Plain desk", tab, StringComparison.Ordinal);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(timeline, "Something stands in their way"));
        Assert.DoesNotContain("Plain desk", timeline, StringComparison.Ordinal);
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
        var barrier = await RaiseAsync(nadia, person, ("Input.Sector", nameof(Sector.Community)));
        await ShareAsync(scene, person, InformationKind.Support);
        await ShareAsync(scene, other, InformationKind.Support);
        using var hana = await scene.Platform.SignInAsync("housing@demo.example");

        Assert.Contains("It stood in the way once more among those whom your team supports. Still asked for: 1", (await nadia.OpenAsync(barrier.Path)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("The same barrier before", (await hana.OpenAsync(barrier.Path)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("City Mental Health Team", (await hana.OpenAsync("/navigator/barriers/list")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task What_turns_out_to_be_about_abuse_was_never_told_on_the_timeline(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var nadia = await scene.NavigatorAsync();
        var barrier = await RaiseAsync(nadia, person, ("Input.Service", "Elm House"), ("Input.Sector", nameof(Sector.Community)), ("Input.Effect", "He waits at the gate"), ("Input.Asked", "The porter"));
        var taken = await StepAsync(nadia, barrier, Navigator.Barriers.Steps.Rung.Formal, ("Input.Route", "SafeguardingBoard"), ("Input.Answer", "They know him"));
        await nadia.SubmitAsync(await nadia.OpenAsync(taken.LinkTo("Change")), new Dictionary<string, string?> { ["Input.IsAboutSafety"] = "true" });
        await SettleAsync(nadia, taken, "Flex", ("Input.Words", "A door at the back"));
        await ShareAsync(scene, person, InformationKind.Support);
        using var hana = await scene.Platform.SignInAsync("housing@demo.example");

        Assert.Equal(HttpStatusCode.NotFound, (await hana.AskAsync(barrier.Path)).Status);
        var timeline = (await hana.OpenAsync($"/people/{person}/timeline")).Text;
        Assert.Contains("Something stands in their way", timeline, StringComparison.Ordinal);
        foreach (var said in (string[])["Elm House", "He waits at the gate", "The porter", "afeguarding", "They know him", "A door at the back"]) Assert.DoesNotContain(said, timeline, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Sector.Justice, InformationKind.Offending)]
    [InlineData(Sector.MentalHealth, InformationKind.Health)]
    [InlineData(Sector.Health, InformationKind.Health)]
    [InlineData(Sector.Treatment, InformationKind.Health)]
    [InlineData(Sector.DomesticAbuse, InformationKind.Abuse)]
    [InlineData(Sector.Housing, InformationKind.Housing)]
    [InlineData(Sector.Benefits, InformationKind.Money)]
    public async Task What_a_service_works_in_tells_of_the_person_too(Sector sector, InformationKind tells)
    {
        await using var scene = await Scene.StartAsync(DatabaseEngine.Sqlite);
        var person = await scene.SupportedAsync();
        using var nadia = await scene.NavigatorAsync();
        var barrier = await RaiseAsync(nadia, person, ("Input.Kind", "waiting-time"), ("Input.Sector", $"{sector}"));
        await ShareAsync(scene, person, InformationKind.Support);
        using var hana = await scene.Platform.SignInAsync("housing@demo.example");
        Assert.Equal(HttpStatusCode.NotFound, (await hana.AskAsync(barrier.Path)).Status);
        Assert.DoesNotContain("Something stands in their way", (await hana.OpenAsync($"/people/{person}/timeline")).Text, StringComparison.Ordinal);

        await ShareAsync(scene, person, InformationKind.Support, tells);
        using var later = await scene.Platform.SignInAsync("housing@demo.example");
        Assert.Equal(HttpStatusCode.OK, (await later.AskAsync(barrier.Path)).Status);
    }

    [Theory, EveryEngine]
    public async Task What_tells_of_health_and_of_abuse_is_shown_to_whoever_may_know_both(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var nadia = await scene.NavigatorAsync();
        var barrier = await RaiseAsync(nadia, person, ("Input.Sector", nameof(Sector.Community)), ("Input.Kind", "dual-diagnosis"), ("Input.IsAboutSafety", "true"));
        await ShareAsync(scene, person, InformationKind.Support, InformationKind.Abuse);
        using var hana = await scene.Platform.SignInAsync("housing@demo.example");
        Assert.Equal(HttpStatusCode.NotFound, (await hana.AskAsync(barrier.Path)).Status);

        await ShareAsync(scene, person, InformationKind.Support, InformationKind.Abuse, InformationKind.Health);
        using var later = await scene.Platform.SignInAsync("housing@demo.example");
        Assert.Equal(HttpStatusCode.OK, (await later.AskAsync(barrier.Path)).Status);
    }

    [Theory, EveryEngine]
    public async Task What_tells_of_abuse_is_left_off_paper_and_off_the_overview(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var nadia = await scene.NavigatorAsync();
        await RaiseAsync(nadia, person, ("Input.Service", "Plain desk"));
        var barrier = await RaiseAsync(nadia, person, ("Input.Service", "Elm House"), ("Input.Effect", "He waits at the gate"), ("Input.IsAboutSafety", "true"));

        var overview = (await nadia.OpenAsync($"/people/{person}")).Text;
        Assert.Contains("Plain desk", overview, StringComparison.Ordinal);
        Assert.DoesNotContain("Elm House", overview, StringComparison.Ordinal);
        foreach (var path in (string[])[barrier.Path, $"/navigator/barriers/for-person/{person}", "/navigator/barriers/list"])
        {
            var page = await nadia.OpenAsync(path);
            Assert.Contains("Elm House", page.Text, StringComparison.Ordinal);
            foreach (var hidden in page.Document.QuerySelectorAll("main .govuk-\\!-display-none-print")) hidden.Remove();
            Assert.DoesNotContain("Elm House", page.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain("He waits at the gate", page.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        }
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
