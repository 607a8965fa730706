using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;

namespace HousingFirst.Tests.Homes;

/// <summary>What says where danger is lies about on no paper.</summary>
public sealed class PaperTests
{
    [Theory, EveryEngine]
    public async Task A_home_that_it_is_not_safe_to_come_to_and_what_keeps_them_safe_there_is_on_no_paper(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var tenancy = await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, "The house with the lime tree", "No"));
        await hana.SubmitAsync(await hana.OpenAsync(tenancy.LinkTo("Add what keeps them safe")), new Dictionary<string, string?> { ["What"] = "A chain on the door" });
        await hana.SubmitAsync(await hana.OpenAsync(tenancy.LinkTo("Add a notice")), new Dictionary<string, string?> { ["Input.Type"] = "Court" });
        string[] sentences = ["They signed for a home", "They moved in", "safer at home", "Where they live was written down"];
        var screen = (await hana.OpenAsync($"/people/{person}/timeline")).Text;
        Assert.Contains("They moved in", screen, StringComparison.Ordinal);

        var paper = (await hana.OpenAsync($"/people/{person}/timeline?print=true")).Text;
        foreach (var told in sentences) Assert.DoesNotContain(told, paper, StringComparison.OrdinalIgnoreCase);
        var printed = Printed(await hana.OpenAsync(tenancy.Path));
        foreach (var told in (string[])["lime tree", "Do not visit", "A chain", "key held", "Starter", "Court"]) Assert.DoesNotContain(told, printed, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_safe_home_is_printed_without_what_keeps_them_safe_there(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var tenancy = await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, "The flat"));

        var printed = Printed(await hana.OpenAsync(tenancy.Path));

        foreach (var told in (string[])["The flat", "Starter tenancy", "Notices"]) Assert.Contains(told, printed, StringComparison.Ordinal);
        foreach (var told in (string[])["A key held", "What keeps them safe there"]) Assert.DoesNotContain(told, printed, StringComparison.Ordinal);
    }

    private static string Printed(TestPage page)
    {
        foreach (var hidden in page.Document.QuerySelectorAll("main .govuk-\\!-display-none-print").ToList()) hidden.Remove();
        return page.Text;
    }
}
