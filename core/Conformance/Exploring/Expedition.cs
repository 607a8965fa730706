using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Exploring.Replaying;
using Platform.Conformance.Exploring.Saying;
using Platform.Conformance.Facts;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Host.Jobs;

namespace Platform.Conformance.Exploring;

/// <summary>
/// Goes through a module as a worker of every role would: follows every link, sends every form by what its fields ask for,
/// sends it once more, looks at every page with one row and with many, and has every form refused: all in an area with words of its own.
/// </summary>
internal sealed class Expedition
{
    private readonly TestPlatform _platform;
    private readonly Scene _scene;
    private readonly IReadOnlyList<FoundPage> _own;
    private readonly Crawl _crawl;
    private readonly FirstSight _first;
    private readonly TestBrowser _browser;
    private readonly HashSet<FoundPage> _seen = [];
    private readonly List<string> _led = [];
    private readonly Dictionary<string, SentForm?> _sent = new(StringComparer.Ordinal);

    private Expedition(Subject subject, TestPlatform platform, Scene scene, IReadOnlyList<FoundPage> pages, TestBrowser browser)
    {
        (_platform, _scene, _browser) = (platform, scene, browser);
        _own = [.. pages.Where(page => page.Area == subject.Area && !page.IsAnonymous)];
        _crawl = new(browser, pages, _own.Contains, Findings);
        _browser.Answered = Read;
        var permissions = subject.Loaded.Loaded.SelectMany(module => module.Permissions).GroupBy(permission => permission.Key).ToDictionary(same => same.Key, same => same.First());
        _first = new(scene, platform, permissions, Findings);
    }

    public Findings Findings { get; } = new();

    /// <summary>Explores a module on one engine, with a database of its own.</summary>
    public static async Task<Findings> RunAsync(Subject subject, DatabaseEngine engine, Func<TestPlatform, Guid, Guid, Task>? beforehand = null)
    {
        await using var platform = await subject.StartAsync(engine, new TestSetup { Settings = Scene.Settings });
        var scene = await Scene.SetAsync(subject, platform, beforehand);
        var pages = await FoundPage.AllAsync(platform);
        var expedition = new Expedition(subject, platform, scene, pages, await scene.AsAsync("all"));
        await expedition.ExploreAsync();
        await expedition.SendAsync();
        await new Replay(subject, platform, scene, expedition._crawl, expedition.Findings).RunAsync(expedition._own.Contains, expedition._sent.Values.OfType<SentForm>());
        await expedition.GrowAsync();
        await expedition.HearAsync();
        expedition.Conclude();
        await platform.Services.GetRequiredService<JobRunner>().RunDueAsync();
        return expedition.Findings;
    }

    private IEnumerable<string> Seeds =>
    [
        "/", $"/people/{_scene.Supported}", $"/people/{_scene.Other}",
        .. _own.Where(page => page.Parameters.Count == 0).Select(page => $"{page}"),
        .. _own.Where(page => page.Parameters is ["personId"]).SelectMany(page => new[] { _scene.Supported, _scene.Other }.Select(person => page.For(person, Sample(page)))),
        .. _led,
        .. _scene.Searches.Select(search => $"/people/search/{search}"),
    ];

    private static string Sample(FoundPage page) => System.Text.RegularExpressions.Regex.Replace($"{page}", @"\{[^}]*\}", $"{Guid.Empty}");

    private async Task ExploreAsync()
    {
        await _crawl.RunAsync(Seeds);
        await LookAsync();
    }

    private async Task LookAsync()
    {
        foreach (var (page, answers) in _crawl.Found.Where(found => _own.Contains(found.Key) && found.Value.Count > 0).ToList())
        {
            foreach (var problem in answers.Values.SelectMany(Markup.Problems)) Findings.Add(Finding.Markup, $"{page} {problem}");
            if (_seen.Add(page)) await _first.CheckAsync(page, answers.First().Key, answers.First().Value);
        }
    }

    // after each form only what it leads to and what is about the same person is looked at; everything again once no page that was seen has another form
    private async Task SendAsync()
    {
        while (Next() is not null)
        {
            while (Next() is var (page, address, form, key)) await SendAsync(page, address, form, key);
            await ExploreAsync();
        }
    }

    private async Task SendAsync(FoundPage page, string address, string form, string key)
    {
        var typing = new Typing(DateOnly.FromDateTime(_platform.Clock.GetUtcNow().UtcDateTime));
        var shown = await _browser.AskAsync(address);
        if (shown.Document.QuerySelector(form) is null)
        {
            // another form did away with it since
            await _crawl.GoOnAsync([address]);
            return;
        }

        var sent = await typing.SendAsync(_browser, shown, form);
        _sent[key] = sent;
        if (sent is null)
        {
            Findings.Add(Finding.OutOfReach, $"the kit could not fill the form {key}: {typing.LastAnswer}");
            return;
        }

        var led = sent.Answer.Location!;
        _led.Add(led);
        await WrittenAsync(key, sent);
        await RepeatAsync(key, sent);
        if (Markup.IsPersonal(led)) Findings.Add(Finding.Markup, $"{page} leads to {led}, which tells about a person");
        await _crawl.GoOnAsync([led, address, .. Around(led), .. Around(address)]);
        await LookAsync();
    }

    private List<string> Around(string address) => _crawl.PageOf(address)?.PersonIn(address) is { } person
        ? [.. _crawl.Found.Values.SelectMany(answers => answers.Keys).Where(known => known.Contains(person, StringComparison.OrdinalIgnoreCase)).Prepend("/")]
        : [];

    private (FoundPage Page, string Address, string Form, string Key)? Next() => (
        from found in _crawl.Found
        where _own.Contains(found.Key)
        orderby found.Key.NamesThings, found.Key.Template
        from answer in found.Value
        from form in answer.Value.Document.QuerySelectorAll("main form[method=post]")
        let action = form.GetAttribute("action") ?? ""
        let key = Key(found.Key, action)
        where key is not null && !_sent.ContainsKey(key)
        select ((FoundPage, string, string, string)?)(found.Key, answer.Key, action.Length == 0 ? "main form:not([action])" : $"main form[action='{action}']", key)).FirstOrDefault();

    private string? Key(FoundPage page, string action)
    {
        var target = action.StartsWith('/') ? _crawl.PageOf(action) : page;
        var query = action.Contains('?', StringComparison.Ordinal) ? action[action.IndexOf('?', StringComparison.Ordinal)..] : "";
        return target is not null && _own.Contains(target) ? target + (query.Contains("handler=", StringComparison.Ordinal) ? query : "") : null;
    }

    // a search is written down where its answer is shown, with whom it showed
    private async Task WrittenAsync(string key, SentForm sent)
    {
        var form = Guid.TryParse(sent.Fields.FirstOrDefault(field => field.Key == "form_id").Value, out var id) ? id : (Guid?)null;
        if (key == "/people/search" || await _platform.InScopeAsync(scope => scope.Database.OneAsync<int>(KitSql.WrittenOf, new { form })) > 0) return;
        Findings.Add(Finding.Unaudited, $"the form {key} was kept and nothing was written down");
    }

    private async Task RepeatAsync(string key, SentForm sent)
    {
        var before = await Dump.OfAsync(_platform.Database.Options);
        var again = await _browser.PostRawAsync(sent.Address, sent.Fields);
        if (again.Location != sent.Answer.Location) Findings.Add(Finding.Repeated, $"the form {key}, sent twice, leads to {sent.Answer.Location} and then answers {(int)again.Status} {again.Location}");
        var changed = Dump.Changed(before, await Dump.OfAsync(_platform.Database.Options));
        if (changed.Count > 0) Findings.Add(Finding.Repeated, $"the form {key}, sent twice, changes {string.Join(", ", changed)} again");
    }

    private async Task GrowAsync()
    {
        await _scene.PeopleAsync();
        await ExploreAsync();
        foreach (var (key, sent) in _sent.Where(one => one.Value is not null).ToList())
        {
            var page = _crawl.PageOf(sent!.Page.Path);
            if (page is not { IsAboutPerson: true, NamesThings: false }) continue;
            var address = page.For(_scene.Supported, sent.Page.Path);
            await new Typing(DateOnly.FromDateTime(_platform.Clock.GetUtcNow().UtcDateTime)).SendAsync(_browser, await _browser.AskAsync(address), "main form[method=post]");
        }

        await ExploreAsync();
        var few = await new Growth(_platform, _browser, _crawl).CountAsync(_own);
        await Cloning.ManyAsync(_platform.Database.Options, _scene.Supported);
        foreach (var (page, problem) in await new Growth(_platform, _browser, _crawl).MoreAsync(few)) Findings.Add(Finding.Growing, $"{page} {problem}");
    }

    private async Task HearAsync()
    {
        foreach (var sent in _sent.Values.OfType<SentForm>().ToList()) await new Refusals(_browser).HearAsync(sent);
    }

    private void Read(TestPage answer)
    {
        if (_crawl.PageOf(answer.Path) is not { } page || !_own.Contains(page)) return;
        foreach (var problem in Wording.Problems(answer)) Findings.Add(Finding.Wording, $"{page} {problem}");
    }

    private void Conclude()
    {
        foreach (var page in _own.Where(page => !_seen.Contains(page))) Findings.Add(Finding.OutOfReach, $"no link and no form led the kit to {page}");
        foreach (var page in _own)
        {
            foreach (var handler in page.Posts.Where(handler => !_sent.ContainsKey(page + (handler.Length == 0 ? "" : $"?handler={handler}"))))
            {
                Findings.Add(Finding.OutOfReach, $"{page} answers a form ({(handler.Length == 0 ? "post" : handler)}) that the kit found on no page");
            }
        }

        foreach (var address in _browser.Asked.Where(Markup.IsPersonal).Distinct()) Findings.Add(Finding.Markup, $"{address} tells about a person");
    }
}
