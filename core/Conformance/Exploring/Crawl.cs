using System.Net;
using AngleSharp.Dom;
using Platform.Conformance.Running;

namespace Platform.Conformance.Exploring;

/// <summary>Follows every link from some addresses on, a few addresses for each page, and shows each page to those who ask.</summary>
internal sealed class Crawl(TestBrowser browser, IReadOnlyList<FoundPage> pages, Func<FoundPage, bool> own, Findings findings)
{
    private const int MostOfOnePage = 4;

    private readonly HashSet<(FoundPage, string)> _reported = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>The latest answer of every page at every address that answered.</summary>
    public Dictionary<FoundPage, Dictionary<string, TestPage>> Found { get; } = [];

    public FoundPage? PageOf(string address) => pages.FirstOrDefault(page => page.Answers(address));

    /// <summary>Forgets what it found and looks at everything anew.</summary>
    public Task RunAsync(IEnumerable<string> seeds)
    {
        Found.Clear();
        _seen.Clear();
        return GoOnAsync(seeds);
    }

    /// <summary>Looks at these addresses again, and at what they lead to where it was not seen before.</summary>
    public async Task GoOnAsync(IEnumerable<string> addresses)
    {
        var queue = new Queue<(string Address, FoundPage? From)>(addresses.Distinct().Select(address => (address, (FoundPage?)null)));
        var counted = new Dictionary<FoundPage, int>();
        _seen.ExceptWith(queue.Select(next => next.Address));
        while (queue.TryDequeue(out var next))
        {
            if (!_seen.Add(next.Address)) continue;
            if (PageOf(next.Address) is not { } page)
            {
                Dead(next.From, next.Address, "which is no page");
            }
            else if (!page.IsAnonymous && (counted[page] = counted.GetValueOrDefault(page) + 1) <= MostOfOnePage)
            {
                await VisitAsync(page, next.Address, next.From, queue);
            }
        }
    }

    private async Task VisitAsync(FoundPage page, string address, FoundPage? from, Queue<(string Address, FoundPage? From)> queue)
    {
        var answer = await browser.AskAsync(address);
        Found.GetValueOrDefault(page)?.Remove(address);
        if (answer.Location is { } location)
        {
            queue.Enqueue((location, page));
        }
        else if (answer.Status == HttpStatusCode.OK)
        {
            if (!Found.TryGetValue(page, out var answers)) Found[page] = answers = new(StringComparer.Ordinal);
            answers[address] = answer;
            foreach (var link in answer.Document.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!).Where(IsHere)) queue.Enqueue((link, page));
        }
        else
        {
            // a page that was only guessed at is looked at once a link leads there: it may open then
            if (from is null) _seen.Remove(address);
            Dead(from, address, $"which answers {(int)answer.Status}");
        }
    }

    private static bool IsHere(string link) => link.StartsWith('/') && !link.StartsWith("//", StringComparison.Ordinal);

    private void Dead(FoundPage? from, string address, string why)
    {
        if (from is not null && own(from) && _reported.Add((from, why))) findings.Add(Finding.DeadLink, $"{from} links to {address}, {why}");
    }
}
