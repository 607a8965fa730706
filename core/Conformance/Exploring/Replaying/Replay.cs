using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Platform.Conformance.Facts;
using Platform.Conformance.Running;
using Platform.Sdk.Access;
using Platform.Sdk.Data;

namespace Platform.Conformance.Exploring.Replaying;

/// <summary>
/// Takes every address and every form that one worker was shown, with all that was in them, and sends them as those who have no business with
/// these people: no answer may hold a word of theirs, and no row of theirs may change.
/// </summary>
internal sealed class Replay(Subject subject, TestPlatform platform, Scene scene, Crawl crawl, Findings findings)
{
    private const int MostOfOneForm = 3;

    // what whoever looks at the record does, and not the person
    private static readonly string[] s_ownTables = ["core_audit", "core_audit_alert", "core_form", "core_session"];

    private readonly List<(FoundPage Page, string Address)> _addresses = [];
    private readonly List<(FoundPage Page, string Address, List<KeyValuePair<string, string?>> Fields)> _forms = [];

    public async Task RunAsync(Func<FoundPage, bool> own, IEnumerable<SentForm> sent)
    {
        foreach (var (page, answers) in crawl.Found.Where(found => own(found.Key)))
        {
            _addresses.AddRange(answers.Keys.Select(address => (page, address)));
            foreach (var answer in answers.Values) Harvest(answer);
        }

        foreach (var form in sent) Add(form.Address, [.. form.Fields]);
        var people = (await platform.InScopeAsync(scope => scope.Database.ManyAsync<Guid>(KitSql.Everybody))).Select(id => $"{id}").ToList();
        foreach (var outsider in await new Outsiders(subject, platform, scene).HireAsync())
        {
            var before = await RowsOfAsync(people);
            await TryAsync(outsider);
            var changed = Dump.Changed(before, await RowsOfAsync(people)).ToList();
            if (changed.Count > 0) findings.Add(Finding.Replayed, $"{outsider.What}, sending what another was shown, changes {string.Join(", ", changed)}");
        }
    }

    private void Harvest(TestPage page)
    {
        foreach (var form in page.Document.QuerySelectorAll("main form[method=post]").OfType<IHtmlFormElement>())
        {
            Add(form.GetAttribute("action") is { Length: > 0 } action ? action : page.Path, [.. page.FieldsOf(form).Select(field => new KeyValuePair<string, string?>(field.Key, field.Value))]);
        }
    }

    private void Add(string address, List<KeyValuePair<string, string?>> fields)
    {
        // each handler of a page is a form of its own, and so is each set of fields
        if (crawl.PageOf(address) is not { } page) return;
        fields.RemoveAll(field => field.Key is "form_id" or "__RequestVerificationToken");
        var kind = KindOf(address, fields);
        if (_forms.Count(one => one.Page == page && KindOf(one.Address, one.Fields) == kind) >= MostOfOneForm) return;
        _forms.Add((page, address, fields));
    }

    private static string KindOf(string address, List<KeyValuePair<string, string?>> fields) =>
        $"{(address.Contains('?', StringComparison.Ordinal) ? address[address.IndexOf('?', StringComparison.Ordinal)..] : "")} {string.Join(' ', fields.Select(one => one.Key).Distinct().Order(StringComparer.Ordinal))}";

    private async Task TryAsync(Outsider outsider)
    {
        var token = (await outsider.Browser.AskAsync("/sessions")).Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value");
        foreach (var (page, address) in _addresses)
        {
            Read(outsider, page, await outsider.Browser.AskAsync(address), [], page.IsAboutPerson);
            if (outsider.Own is { } own && page is { IsAboutPerson: true, NamesThings: true }) Read(outsider, page, await outsider.Browser.AskAsync(page.For(own, address)), [], typed: true);
        }

        foreach (var (page, address, fields) in _forms.Where(form => !IsTheirWork(outsider, form.Page)))
        {
            await SendAsync(address, fields, page.IsAboutPerson);
            // the words would then be said of their own person, and the ids still name another's things; what a form offers to choose from may have been typed too
            if (outsider.Own is { } own && page.IsAboutPerson) await SendAsync(page.For(own, address), [.. fields.Select(field => WordIn($"{field.Value}", [], typed: true) is null ? field : new(field.Key, "Own words"))], page.NamesThings);

            async Task SendAsync(string to, List<KeyValuePair<string, string?>> values, bool typed) => Read(outsider, page, await outsider.Browser.PostRawAsync(
                to, values.Append(new("form_id", $"{Ids.New()}")).Append(new("__RequestVerificationToken", token))), values, typed);
        }
    }

    private static string? WordIn(string said, List<KeyValuePair<string, string?>> sent, bool typed) => Scene.NameWords.Concat(typed ? Typing.Words : [])
        .FirstOrDefault(word => said.Contains(word, StringComparison.OrdinalIgnoreCase) && !sent.Any(field => field.Value?.Contains(word, StringComparison.OrdinalIgnoreCase) == true));

    // workers are an administrator's to change, and reviews governance's to write, whoever the people are
    private static bool IsTheirWork(Outsider outsider, FoundPage page) =>
        (outsider.Roles.Contains(Role.Administrator) && page.Template.StartsWith("admin/", StringComparison.Ordinal))
        || (outsider.Roles.Contains(Role.Governance) && (page.Template.StartsWith("break-glass", StringComparison.Ordinal) || page.Template.StartsWith("locks", StringComparison.Ordinal) || page.Template.StartsWith("admin/audit", StringComparison.Ordinal)));

    // what is sent may come back; and what was typed on pages about nobody is not a person's
    private void Read(Outsider outsider, FoundPage page, TestPage answer, List<KeyValuePair<string, string?>> sent, bool typed)
    {
        var said = $"{answer.Html}\n{string.Join('\n', answer.Response.Headers.Concat(answer.Response.Content.Headers).SelectMany(one => one.Value))}";
        if (WordIn(said, sent, typed) is { } told)
        {
            findings.Add(Finding.Replayed, $"{page} answers {(int)answer.Status} with “{told}” to {outsider.What}{(sent.Count > 0 ? ", who sends what another was shown" : "")}");
        }
    }

    private async Task<IReadOnlyList<string>> RowsOfAsync(IReadOnlyList<string> people) => [.. (await Dump.OfAsync(platform.Database.Options))
        .Where(line => !s_ownTables.Contains(line.Split(':')[0]) && people.Any(id => line.Contains(id, StringComparison.OrdinalIgnoreCase)))];
}
