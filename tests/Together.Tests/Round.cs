using System.Net;
using AngleSharp.Dom;
using Platform.Conformance.Exploring;
using Platform.Conformance.Running;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;

namespace Together.Tests;

/// <summary>A walk through everything that an area shows while some modules are not there.</summary>
internal sealed class Round(TestPlatform platform, Whole whole, IReadOnlyList<string> missing)
{
    private static readonly Sql s_sentence = new("select max(t.sentence) from core_timeline t where t.person_id = @person and t.module_key = @module");

    private readonly Findings _findings = new();
    private readonly Guid _person = whole.Person;

    public TestBrowser Browser { get; private set; } = null!;

    public static async Task<Round> StartAsync(TestPlatform platform, Whole whole, IReadOnlyList<string> missing) =>
        new(platform, whole, missing) { Browser = await platform.SignInAsync(Whole.Everybody) };

    /// <summary>What is wrong with what is shown; of roles only where asked.</summary>
    public async Task<IReadOnlyList<string>> ProblemsAsync(bool ofRoles)
    {
        var all = await FoundPage.AllAsync(platform);
        var pages = all.Where(page => !missing.Contains(page.Area)).ToList();
        var crawl = new Crawl(Browser, all, _ => true, _findings);
        await crawl.RunAsync(Seeds.Of(pages, _person));
        var problems = new List<string>(_findings.Of(Finding.DeadLink));
        problems.AddRange(pages.Where(page => whole.Work.Answered.Contains($"{page}") && crawl.Found.GetValueOrDefault(page) is not { Count: > 0 }).Select(page => $"{page} does not answer"));

        foreach (var (page, answers) in crawl.Found)
        {
            foreach (var link in answers.Values.SelectMany(Links).Where(IsMissing).Distinct()) problems.Add($"{page} leads to {link}, which is not there");
        }

        if (ofRoles) problems.AddRange(await RolesAsync(crawl));
        problems.AddRange(await ShownAsync());
        return problems;
    }

    // to whoever holds the page's permission it opens, and to whoever holds none it does not
    private async Task<IReadOnlyList<string>> RolesAsync(Crawl crawl)
    {
        var problems = new List<string>();
        var permissions = platform.Services.GetService(typeof(IModules)) is IModules modules ? modules.On.SelectMany(module => module.Permissions).ToLookup(one => one.Key) : throw new InvalidOperationException();
        using var nobody = await platform.SignInAsync(Whole.Nobody);
        var browsers = new Dictionary<string, TestBrowser>();
        foreach (var (page, answers) in crawl.Found.Where(found => found.Value.Count > 0))
        {
            var address = answers.First().Key;
            var refused = await nobody.AskAsync(address);
            if (refused.Status != HttpStatusCode.Forbidden) problems.Add($"{page} answers {(int)refused.Status} to a worker without a role");
            if (page.Permission is null || page.NamesThings || permissions[page.Permission].SelectMany(one => one.DefaultRoles).FirstOrDefault() is not { } role) continue;
            if (!browsers.TryGetValue(role, out var browser)) browsers[role] = browser = await platform.SignInAsync(Whole.With(role));
            var answer = await browser.AskAsync(address);
            // where it shows what is somebody's own, one who has none of it finds nothing
            if (answer.Status is not (HttpStatusCode.OK or HttpStatusCode.NotFound)) problems.Add($"{page} answers {(int)answer.Status} to the role {role}, which holds {page.Permission}");
        }

        foreach (var browser in browsers.Values) browser.Dispose();
        return problems;
    }

    // the menu and the tabs are those that the modules which are on declared, and the timeline tells of all
    private async Task<IReadOnlyList<string>> ShownAsync()
    {
        var problems = new List<string>();
        var record = await Browser.AskAsync($"/people/{_person}");
        var on = ((IModules)platform.Services.GetService(typeof(IModules))!).On;
        Same("the menu", [.. on.SelectMany(module => module.Nav).Select(one => one.Label)], Texts(record, ".govuk-service-navigation__item"));
        Same("the tabs", [.. on.SelectMany(module => module.PersonTabs).Select(one => one.Label)], Texts(record, ".moj-sub-navigation__item"));
        foreach (var key in Everything.Keys)
        {
            var sentence = await platform.InScopeAsync(scope => scope.Database.OneAsync<string>(s_sentence, new { person = _person, module = key }));
            if (sentence is null) problems.Add($"{key} wrote nothing on the timeline");
            else if (!(await Browser.AskAsync($"/people/{_person}/timeline?show={key}&print=true")).Text.Contains(sentence, StringComparison.Ordinal)) problems.Add($"what {key} wrote on the timeline cannot be read");
        }

        return problems;

        void Same(string what, IReadOnlyList<string> declared, IReadOnlyList<string> shown)
        {
            if (!declared.SequenceEqual(shown)) problems.Add($"{what}: {string.Join(", ", shown)} instead of {string.Join(", ", declared)}");
        }
    }

    private bool IsMissing(string link) => missing.Any(key => link == $"/{key}" || link.StartsWith($"/{key}/", StringComparison.Ordinal) || link.StartsWith($"/{key}?", StringComparison.Ordinal));

    private static IEnumerable<string> Links(TestPage page) => page.Document.QuerySelectorAll("[href], [action]").SelectMany(one => new[] { one.GetAttribute("href"), one.GetAttribute("action") }).OfType<string>();

    private static IReadOnlyList<string> Texts(TestPage page, string selector) => [.. page.Document.QuerySelectorAll(selector).Select(one => one.TextContent.Trim())];
}
