using System.Net;
using Platform.Conformance.Running;

namespace Platform.Conformance.Exploring;

/// <summary>Counts the queries of each page.</summary>
internal sealed class Growth(TestPlatform platform, TestBrowser browser, Crawl crawl)
{
    // a look is written down or was already: how many rows go at once is the audit's own
    private const string Written = "AuditSql.Add";

    /// <summary>The texts that each of these pages runs at an address that answers.</summary>
    public async Task<IReadOnlyDictionary<FoundPage, (string Address, IReadOnlyList<string> Texts)>> CountAsync(IReadOnlyList<FoundPage> pages)
    {
        var counted = new Dictionary<FoundPage, (string, IReadOnlyList<string>)>();
        foreach (var (page, answers) in crawl.Found.Where(found => pages.Contains(found.Key)))
        {
            counted[page] = (answers.First().Key, await TextsAsync(answers.First().Key));
        }

        return counted;
    }

    /// <summary>The pages that run other texts than before.</summary>
    public async Task<IReadOnlyList<(FoundPage Page, string Problem)>> MoreAsync(IReadOnlyDictionary<FoundPage, (string Address, IReadOnlyList<string> Texts)> before)
    {
        var more = new List<(FoundPage, string)>();
        foreach (var (page, (address, texts)) in before)
        {
            var now = await TextsAsync(address);
            if (now.Count > texts.Count) more.Add((page, $"asks {texts.Count} queries with few rows and {now.Count} with many, among them {string.Join(", ", now.GroupBy(name => name).OrderByDescending(same => same.Count()).Take(2).Select(same => $"{same.Key} {same.Count()} times"))}"));
        }

        return more;
    }

    private async Task<IReadOnlyList<string>> TextsAsync(string address)
    {
        platform.Sql.Clear();
        var answer = await browser.AskAsync(address);
        return answer.Status == HttpStatusCode.OK ? [.. platform.Sql.Runs.Select(run => run.Sql.Name).Where(name => name != Written)] : throw new InvalidOperationException($"{address} answered {(int)answer.Status} while its queries were counted.");
    }
}
