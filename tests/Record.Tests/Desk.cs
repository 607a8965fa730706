using Platform.Conformance.Running;

namespace Record.Tests;

/// <summary>What a worker does at a desk, by the pages.</summary>
internal static class Desk
{
    public const string FrontDoor = "core";

    public static async Task<TestPage> FindAsync(this TestBrowser browser, string text, string? born = null) =>
        await browser.SubmitAsync(await browser.OpenAsync("/people/search"), Fields(("Text", text), ("Born", born)));

    /// <summary>Searches, finds nobody and starts a record; answers the person's page.</summary>
    public static async Task<TestPage> StartPersonAsync(this TestBrowser browser, string name, params (string Field, string? Value)[] more)
    {
        var start = await browser.OpenAsync((await browser.FindAsync(name)).LinkTo("Start a record"));
        return await browser.SubmitAsync(start, Fields([("ModuleKey", FrontDoor), .. more]));
    }

    public static async Task<TestPage> TellAsync(this TestBrowser browser, string person, string words, string? beside = null) =>
        await browser.SubmitAsync(await browser.OpenAsync($"{person}/story/add{(beside is null ? "" : $"?beside={beside}")}"), Fields(("Words", words)));

    public static async Task<TestPage> AddNumberAsync(this TestBrowser browser, string person, string kind, string value) =>
        await browser.SubmitAsync(await browser.OpenAsync($"{person}/identifiers/add"), Fields(("Kind", kind), ("Value", value)));

    /// <summary>What a summary list says beside a key.</summary>
    public static string RowOf(this TestPage page, string key) => string.Join(' ', page.Document.QuerySelectorAll("main .govuk-summary-list__row")
        .Single(row => row.QuerySelector("dt")!.TextContent.Trim() == key).QuerySelector("dd")!.TextContent
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static IReadOnlyList<string> NamesFound(this TestPage page) =>
        [.. page.Document.QuerySelectorAll("main [data-found=same] li a").Select(link => link.TextContent)];

    public static IReadOnlyList<string> NamesAlike(this TestPage page) =>
        [.. page.Document.QuerySelectorAll("main [data-found=alike] li a").Select(link => link.TextContent)];

    /// <summary>Everything that was read, but for who is signed in.</summary>
    public static IReadOnlyList<string> Reads(this TestPlatform platform) =>
        [.. platform.Sql.Runs.Where(run => !run.Changes).Select(run => run.Sql.Name).Where(name => name != "SessionSql.Find")];

    public static Dictionary<string, string?> Fields(params (string Field, string? Value)[] fields) =>
        fields.ToDictionary(field => $"Input.{field.Field}", field => field.Value);
}
