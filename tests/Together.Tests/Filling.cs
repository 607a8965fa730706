using AngleSharp.Dom;
using Platform.Conformance.Exploring;
using Platform.Conformance.Running;
using Platform.UI.Drafts;

namespace Together.Tests;

/// <summary>Sends every form of every module once, as a worker of every role would for one person, and keeps every page as it was last seen.</summary>
internal sealed class Filling
{
    // what modules build on: a goal to link to, an appointment, a contact
    private static readonly string[] s_first = ["plan/goals/add", "appointments/add", "contacts/record"];

    private readonly Dictionary<string, bool> _sent = new(StringComparer.Ordinal);
    private readonly Crawl _crawl;
    private readonly TestBrowser _browser;
    private readonly DateOnly _today;

    private Filling(IReadOnlyList<FoundPage> pages, TestBrowser browser, DateOnly today)
    {
        (_browser, Pages, _crawl) = (browser, pages, new Crawl(browser, pages, _ => true, Findings));
        _today = today;
    }

    public Findings Findings { get; } = new();

    /// <summary>Every form that was met, and whether it was kept.</summary>
    public IReadOnlyDictionary<string, bool> Sent => _sent;

    /// <summary>Every page there is.</summary>
    public IReadOnlyList<FoundPage> Pages { get; }

    /// <summary>The pages that answered in the end, without being asked for one thing among several.</summary>
    public IReadOnlyList<string> Answered { get; private set; } = [];

    /// <summary>Every page that was met, by who answers it and address.</summary>
    public Dictionary<FoundPage, Dictionary<string, TestPage>> Met { get; } = [];

    public static async Task<Filling> RunAsync(TestPlatform platform, Guid person)
    {
        using var browser = await platform.SignInAsync(Whole.Everybody);
        var filling = new Filling(await FoundPage.AllAsync(platform), browser, DateOnly.FromDateTime(platform.Clock.GetUtcNow().UtcDateTime));
        foreach (var page in s_first) await new Typing(filling._today).SendAsync(browser, await browser.AskAsync($"/people/{person}/{page}"), "main form[method=post]");
        var seeds = Seeds.Of(filling.Pages, person);
        await filling.GoThroughAsync(seeds);
        await filling.BeginAsync();
        await filling.LookAsync(() => filling._crawl.RunAsync(seeds));
        filling.Answered = [.. filling._crawl.Found.Where(found => found.Value.Keys.Any(address => !address.Contains('?', StringComparison.Ordinal))).Select(found => $"{found.Key}")];
        return filling;
    }

    /// <summary>Sends every form of every module that stands on a page about one person and names nothing else.</summary>
    public static async Task SendAsync(TestPlatform platform, TestBrowser browser, Guid person)
    {
        var today = DateOnly.FromDateTime(platform.Clock.GetUtcNow().UtcDateTime);
        foreach (var page in (await FoundPage.AllAsync(platform)).Where(page => page is { Area.Length: > 0, Parameters: ["personId"], Posts.Count: > 0 }).OrderBy(page => page.Template, StringComparer.Ordinal))
        {
            await new Typing(today).SendAsync(browser, await browser.AskAsync(Seeds.Address(page, person)), "main form[method=post]");
        }
    }

    private async Task GoThroughAsync(IReadOnlyList<string> seeds)
    {
        await LookAsync(() => _crawl.RunAsync(seeds));
        while (Next() is not null)
        {
            while (Next() is var (address, form, key))
            {
                _sent[key] = false;
                var shown = await _browser.AskAsync(address);
                if (shown.Document.QuerySelector(form) is not null && await new Typing(_today).SendAsync(_browser, shown, form) is { } sent)
                {
                    _sent[key] = true;
                    await LookAsync(() => _crawl.GoOnAsync([sent.Answer.Location!, address]));
                }
                else
                {
                    await LookAsync(() => _crawl.GoOnAsync([address]));
                }
            }

            await LookAsync(() => _crawl.RunAsync(seeds));
        }
    }

    // a form of each module that was begun and not sent: it leads back to a page of the module
    private async Task BeginAsync()
    {
        foreach (var module in _crawl.Found.Where(found => found.Key is { Area.Length: > 0, IsAboutPerson: true }).GroupBy(found => found.Key.Area))
        {
            foreach (var page in module.SelectMany(found => found.Value.Values).Where(page => page.Document.QuerySelector("main form[data-draft]") is not null).Take(1))
            {
                await _browser.PostAsync(page, new Dictionary<string, string?> { [PageDrafts.Save] = "quietly" }, "main form[data-draft]");
            }
        }
    }

    private async Task LookAsync(Func<Task> look)
    {
        await look();
        foreach (var (page, answers) in _crawl.Found)
        {
            if (!Met.TryGetValue(page, out var met)) Met[page] = met = new(StringComparer.Ordinal);
            foreach (var (address, answer) in answers) met[address] = answer;
        }
    }

    // what names a thing comes last: it may end what another form goes on with
    private (string Address, string Form, string Key)? Next() => (
        from found in _crawl.Found
        where found.Key.Area.Length > 0
        orderby found.Key.NamesThings, found.Key.Template
        from answer in found.Value
        from form in answer.Value.Document.QuerySelectorAll("main form[method=post]")
        let action = form.GetAttribute("action") ?? ""
        let key = Key(found.Key, action)
        where key is not null && !_sent.ContainsKey(key)
        select ((string, string, string)?)(answer.Key, action.Length == 0 ? "main form:not([action])" : $"main form[action='{action}']", key)).FirstOrDefault();

    private string? Key(FoundPage page, string action)
    {
        var target = action.StartsWith('/') ? _crawl.PageOf(action) : page;
        var query = action.Contains('?', StringComparison.Ordinal) ? action[action.IndexOf('?', StringComparison.Ordinal)..] : "";
        return target is { Area.Length: > 0 } ? target + (query.Contains("handler=", StringComparison.Ordinal) ? query : "") : null;
    }
}
