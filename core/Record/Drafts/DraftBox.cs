using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Platform.Record.People;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.People;
using Platform.UI.Area;
using Platform.UI.Drafts;
using Platform.UI.Forms;

namespace Platform.Record.Drafts;

/// <summary>A worker's unfinished forms, kept on the server: nothing of a person lies in a browser, and whoever was called away goes on where they were.</summary>
public sealed class DraftBox(IDatabase database, CurrentWorker worker, CurrentPerson person, AuditTrail audit, LocalArea area, TimeProvider clock)
{
    private const int MostOffered = 5, LongestPage = 300, LongestAddress = 900, LongestTitle = 100, LongestText = 250_000;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Forgets what nobody went on with.</summary>
    [NotAudited("It removes what was typed weeks ago and never sent; nothing of it was in anybody's record")]
    internal static Task SweepAsync(ModuleScope scope) => scope.Database.TransactAsync(() =>
        scope.Database.ExecuteAsync(DraftSql.Sweep, new { before = scope.Now.AddDays(-scope.Settings<RecordSettings>().DraftDays) }));

    /// <summary>Whether a form was posted to be kept or thrown away as a draft, and not to be done.</summary>
    public static bool IsAsked(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && request.HasFormContentType && (request.Form.ContainsKey(PageDrafts.Save) || request.Form.ContainsKey(PageDrafts.Discard));

    /// <summary>Keeps what is typed; an answer of false: it is longer than a draft may be.</summary>
    internal async Task<bool> SaveAsync(HttpRequest request, Guid draft)
    {
        var fields = JsonSerializer.Serialize(request.Form.Where(field => IsTyped(field.Key)).ToDictionary(field => field.Key, field => field.Value.ToArray()));
        if (fields.Length > LongestText) return false;
        var row = new
        {
            draft, person = person.IsKnown ? person.Id : (Guid?)null, worker = worker.Id, page = PageOf(request), address = AddressOf(request),
            title = Cut($"{request.Form[PageDrafts.Title]}", LongestTitle), fields, now = Now, form = Guid.TryParse(request.Form[FormTagHelper.Field], out var form) ? form : Guid.Empty,
        };
        if (await database.ExecuteAsync(DraftSql.Change, row) == 0) await database.ExecuteAsync(DraftSql.Begin, row);
        return true;
    }

    /// <summary>The drafts of a page, the newest first.</summary>
    internal async Task<IReadOnlyList<OfferedDraft>> OfferedAsync(HttpRequest request)
    {
        var page = PageOf(request);
        var drafts = person.IsKnown
            ? await database.PageAsync<DraftRow>(DraftSql.OfPerson, new { person = person.Id, worker = worker.Id, page }, MostOffered)
            : await database.PageAsync<DraftRow>(DraftSql.OfPage, new { worker = worker.Id, page }, MostOffered);
        return [.. drafts.Rows.Select(row => new OfferedDraft(row.DraftId, Saved(row.SavedAt)))];
    }

    /// <summary>What was typed; null where there is no such draft of this worker on this page.</summary>
    internal async Task<IReadOnlyDictionary<string, StringValues>?> TypedAsync(HttpRequest request, Guid draft) =>
        await database.OneAsync<string>(DraftSql.Fields, new { draft, worker = worker.Id, page = PageOf(request) }) is { } fields
            ? JsonSerializer.Deserialize<Dictionary<string, string[]>>(fields)!.ToDictionary(field => field.Key, field => new StringValues(field.Value))
            : null;

    /// <summary>All of the worker's drafts, the newest first.</summary>
    internal async Task<IReadOnlyList<MyDraft>> MineAsync(int most) => (await database.PageAsync<MyDraft>(DraftSql.Mine, new { worker = worker.Id }, most)).Rows;

    /// <summary>What they began about somebody who has died, as far as it opens.</summary>
    internal async Task<IReadOnlyList<MyDraft>> OfDiedAsync(Guid died) => (await database.PageAsync<MyDraft>(DraftSql.OfDied, new { person = died, worker = worker.Id }, MostOffered)).Rows;

    /// <summary>One of them, for itself; to read it is a look, to throw it away changes nobody's record.</summary>
    internal async Task<MyDraft?> FindAsync(Guid draft, bool isRead)
    {
        if (await database.OneAsync<MyDraft>(DraftSql.One, new { draft, worker = worker.Id }) is not { } found) return null;
        if (isRead && found.PersonId is { } about) audit.Concerns(about);
        return found;
    }

    /// <summary>What was sent is no draft any more.</summary>
    public async Task ForgetAsync(HttpRequest request)
    {
        if (request.HasFormContentType && Guid.TryParse(request.Form[PageDrafts.Id], out var draft)) await ForgetAsync(draft);
    }

    internal Task ForgetAsync(Guid draft) => database.ExecuteAsync(DraftSql.Forget, new { draft, worker = worker.Id });

    internal string Saved(DateTime at) => $"on {area.Words(at)}";

    // what the page adds by itself, and what only counts once
    private static bool IsTyped(string name) => name is not (FormTagHelper.Field or PageDrafts.Id or PageDrafts.Title or PageDrafts.Save or "__RequestVerificationToken")
        && !name.EndsWith("Password", StringComparison.OrdinalIgnoreCase) && !name.EndsWith("Code", StringComparison.OrdinalIgnoreCase);

    private string PageOf(HttpRequest request) => Cut(PathOf(request), LongestPage);

    // a form that was open on a record when it went into another is kept with the one that answers for it
    private string PathOf(HttpRequest request) => person.IsKnown && $"{request.RouteValues[PersonFilter.RouteKey]}" is { Length: > 0 } said && Guid.TryParse(said, out var id) && id != person.Id
        ? request.Path.Value!.Replace(said, $"{person.Id}", StringComparison.OrdinalIgnoreCase)
        : $"{request.Path}";

    private string AddressOf(HttpRequest request) => Cut($"{PathOf(request)}{QueryString.Create(request.Query.Where(one => one.Key != PageDrafts.Use))}", LongestAddress);

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..longest];
}
