using System.Globalization;
using AngleSharp.Html.Dom;
using Platform.Conformance.Running;

namespace FlexibleFund.Tests.Histories;

internal enum Act
{
    Ask, AskUrgently, Look, SayYes, SayYesToHalf, SayNo, Pay, PayHalf, GiveBack, StandBack, LookAgain, ComeBack, TakeOut, PutRight, PutRightMore,
}

/// <summary>One thing that somebody tries.</summary>
/// <param name="Act">What.</param>
/// <param name="Who">By whom.</param>
/// <param name="Which">With which request, counted round.</param>
/// <param name="Size">How large, where something is asked for.</param>
internal sealed record Step(Act Act, int Who, int Which, int Size);

/// <summary>Colleagues at work on the pages, who send whatever form is there.</summary>
internal sealed class Walk(IReadOnlyList<TestBrowser> colleagues, Guid person, Guid pot)
{
    private static readonly string[] Amounts = ["20", "120", "400", "1500"];
    private static readonly string[] Categories = ["phone", "food", "travel", "clothing"];

    private readonly List<string> _requests = [];

    public async Task GoAsync(Step step)
    {
        var browser = colleagues[step.Who];
        switch (step.Act)
        {
            case Act.Ask or Act.AskUrgently:
                var asked = await SendAsync(browser, $"/flexible-fund/asking/ask/{person}", _ =>
                [
                    ("Input.Words", "Something"), ("Input.Category", Categories[step.Size]), ("Input.Amount", Amounts[step.Size]), ("Input.Note", "A note"), ("Input.Pot", $"{pot}"),
                    .. step.Act == Act.AskUrgently ? [("Input.Unreached", "true")] : Array.Empty<(string, string)>(),
                ]);
                // what is pointed out is read, and the form sent again as it is
                if (asked is { Location: null } && asked.Document.QuerySelector("input[name='Input.Seen']")?.GetAttribute("value") is { Length: > 0 }) asked = await browser.PostAsync(asked);
                if (asked?.Location is { } request) _requests.Add(request);
                break;
            case Act.TakeOut:
                await SendAsync(browser, $"/flexible-fund/pots/moving/allocate/{pot}", _ => [("Input.Way", "Out"), ("Input.Amount", Amounts[step.Size]), ("Input.Why", "Out")]);
                break;
            default:
                if (_requests.Count > 0) await WithAsync(browser, step.Act, _requests[step.Which % _requests.Count]);
                break;
        }
    }

    private Task WithAsync(TestBrowser browser, Act act, string request) => act switch
    {
        Act.Look => LookAsync(browser, request),
        Act.SayYes => DecideAsync(browser, request, "Yes", 1),
        Act.SayYesToHalf => DecideAsync(browser, request, "Yes", 2),
        Act.SayNo => DecideAsync(browser, request, "NotThisTime", 1),
        Act.Pay => PayAsync(browser, request, 1),
        Act.PayHalf => PayAsync(browser, request, 2),
        Act.GiveBack => SendAsync(browser, Scene.Page(request, "payments/rest"), _ => []),
        Act.StandBack => SendAsync(browser, Scene.Page(request, "requests/later/stand-back"), _ => [("Input.Words", "Not needed")]),
        Act.LookAgain => LookAgainAsync(browser, request),
        Act.PutRight => PutRightAsync(browser, request, isMore: false),
        Act.PutRightMore => PutRightAsync(browser, request, isMore: true),
        _ => ComeBackAsync(browser, request),
    };

    private async Task DecideAsync(TestBrowser browser, string request, string says, int part)
    {
        if (await OnAsync("deciding/decide") is null) await OnAsync("deciding/stand-in");

        Task<TestPage?> OnAsync(string where) => SendAsync(browser, Scene.Page(request, where), page =>
            [("Input.Says", says), ("Input.Amount", PartOf(page, part)), ("Input.Pot", $"{pot}"), ("Input.Reason", "Because"), ("Input.AskAgain", "Soon")]);
    }

    private static async Task LookAsync(TestBrowser browser, string request)
    {
        if (await OnAsync("look") is null) await OnAsync("look-beside");

        Task<TestPage?> OnAsync(string where) => SendAsync(browser, Scene.Page(request, $"deciding/afterwards/{where}"), _ => []);
    }

    private async Task LookAgainAsync(TestBrowser browser, string request)
    {
        await SendAsync(browser, Scene.Page(request, "requests/later/look-again"), _ => []);
        var page = await browser.AskAsync(request);
        if (page.Document.QuerySelectorAll("main a").FirstOrDefault(link => link.TextContent.StartsWith("Another look at", StringComparison.Ordinal))?.GetAttribute("href") is { } rest && !_requests.Contains(rest)) _requests.Add(rest);
    }

    private static Task<TestPage?> PayAsync(TestBrowser browser, string request, int part) => SendAsync(browser, Scene.Page(request, "payments/pay"), page =>
        [("Input.Amount", PartOf(page, part)), ("Input.Method", "Card"), ("Input.BoughtFrom", "A shop")]);

    private static async Task ComeBackAsync(TestBrowser browser, string request)
    {
        var page = await browser.AskAsync(request);
        if (page.Document.QuerySelectorAll("main a").FirstOrDefault(link => link.TextContent.Trim() == "Money came back")?.GetAttribute("href") is { } refund)
        {
            await SendAsync(browser, refund, _ => [("Input.Amount", "7"), ("Input.Words", "Returned")]);
        }
    }

    private static async Task PutRightAsync(TestBrowser browser, string request, bool isMore)
    {
        var page = await browser.AskAsync(request);
        if (page.Document.QuerySelectorAll("main a").FirstOrDefault(link => link.TextContent.Trim() == "Put it right")?.GetAttribute("href") is { } right)
        {
            await SendAsync(browser, right, form => isMore
                ? [("Input.Amount", PartOf(form, 0.5m)), ("Input.BoughtFrom", "Somebody else")]
                : [("Input.Amount", PartOf(form, 2))]);
        }
    }

    /// <summary>Sends the form of a page, where the colleague is shown one.</summary>
    private static async Task<TestPage?> SendAsync(TestBrowser browser, string address, Func<TestPage, (string Field, string Value)[]> fields)
    {
        var page = await browser.AskAsync(address);
        if (page.Document.QuerySelector("main form") is not IHtmlFormElement) return null;
        var answer = await browser.PostAsync(page, Scene.Fields(fields(page)));
        Assert.True((int)answer.Status < 500, answer.Text);
        return answer;
    }

    private static string PartOf(TestPage page, decimal part) => (decimal.Parse(
        page.Document.QuerySelector("input[name='Input.Amount']")!.GetAttribute("value")!, CultureInfo.InvariantCulture) / part).ToString("0.00", CultureInfo.InvariantCulture);
}
