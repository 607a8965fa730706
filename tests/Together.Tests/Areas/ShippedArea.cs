using Microsoft.Extensions.Configuration;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;

namespace Together.Tests.Areas;

/// <summary>An area that is shipped, as a demo on an embedded database: the same build, the same people, its own modules, words, packs and limits.</summary>
/// <param name="Menu">The links of the whole service.</param>
/// <param name="Tabs">Those of a person's record.</param>
/// <param name="Day">What a worker of every module reads when they sign in.</param>
/// <param name="Support">What the front door may start with somebody.</param>
/// <param name="Needs">What whoever refers somebody may choose from.</param>
/// <param name="Limits">How many places each support has in one worker's caseload, and after how many days somebody is quiet.</param>
internal sealed record ShippedArea(
    IReadOnlyList<string> Menu, IReadOnlyList<string> Tabs, string Day, IReadOnlyList<string> Support, IReadOnlyList<string> Needs, IReadOnlyDictionary<string, (int Places, int QuietAfter)> Limits)
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "config", "areas");

    public static IReadOnlyList<string> Names { get; } = [.. Directory.GetFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    public static async Task<ShippedArea> VisitAsync(string name)
    {
        var written = new ConfigurationBuilder().AddJsonFile(Path.Combine(Folder, $"{name}.json")).Build().AsEnumerable().Where(setting => setting.Value is not null).ToDictionary(setting => setting.Key, setting => setting.Value);
        foreach (var key in Everything.Keys) written.TryAdd($"modules:{key}:enabled", "false");
        (written["area:demo"], written["database:engine"]) = ("true", "sqlite");
        await using var platform = await TestPlatform.StartAsync(DatabaseEngine.Sqlite, new TestSetup { DemoPeople = true, Settings = written }, [.. Everything.Modules]);
        var person = Ids.New();
        await platform.InServicesAsync(async services =>
        {
            var scope = (ModuleScope)services.GetService(typeof(ModuleScope))!;
            await scope.Database.TransactAsync(async () =>
            {
                var team = await Whole.TeamAsync(scope);
                await Whole.SupportAsync(services, person, "Wren", team, await Whole.HireAsync(scope, team));
            });
            return true;
        });
        using var browser = await platform.SignInAsync(Whole.Everybody);
        var day = await browser.OpenAsync("/");
        var record = await browser.OpenAsync($"/people/{person}");
        var start = await browser.OpenAsync((await browser.SubmitAsync(await browser.OpenAsync("/people/search"), new { Input_Text = "Red jacket" })).LinkTo("Start a record"));
        using var anybody = platform.Browser();
        var refer = await anybody.SubmitAsync(await anybody.OpenAsync("/refer"));
        var on = ((IModules)platform.Services.GetService(typeof(IModules))!).On;
        return new(
            Texts(day, ".govuk-service-navigation__item"), Texts(record, ".moj-sub-navigation__item"), day.Text, Texts(start, "main .govuk-radios__label"),
            Texts(refer, "main .govuk-checkboxes__label"),
            on.Where(module => module.SupportSettings is not null).ToDictionary(module => module.Info.Key, module => (module.SupportSettings!.CaseloadLimit, module.SupportSettings.QuietAfterDays)));
    }

    private static IReadOnlyList<string> Texts(TestPage page, string selector) => [.. page.Document.QuerySelectorAll(selector).Select(one => one.TextContent.Trim())];
}
