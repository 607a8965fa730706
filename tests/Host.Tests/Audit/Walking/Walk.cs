using System.Net;
using Platform.Conformance.Running;
using Platform.Host.Audit.WrongTries;
using Platform.Sdk.Data;
using static Host.Tests.Audit.AuditDesk;

namespace Host.Tests.Audit.Walking;

/// <summary>Does one thing after another and says what each should leave in the audit.</summary>
internal sealed class Walk
{
    private static readonly (string Page, string Named)[] Pages =
        [("", "/People/Show"), ("/story", "/Story/Index"), ("/timeline", "/Timeline/Index"), ("/edit", "/Details/Edit"), ("/sharing", "/Sharing/Index")];

    private readonly AuditDesk _desk;
    private readonly Guid _ours, _closed;
    private readonly Deeds _deeds;
    private int _wrong;
    private readonly HashSet<Guid> _listed = [];

    public Walk(AuditDesk desk, Guid ours, Guid closed, IReadOnlyList<Guid> others)
    {
        (_desk, _ours, _closed) = (desk, ours, closed);
        _deeds = new Deeds(desk, others[0], others[1], others[2], others[3], others[4], (action, email, subject, page) => Expect(action, email, subject, page), MyDayAsync);
    }

    public List<string> Expected { get; } = [];

    public Task StepAsync(Random random) => random.Next(20) switch
    {
        0 or 1 or 2 => LookAsync(Pages[random.Next(Pages.Length)]),
        3 => SearchAsync(),
        4 => TellAsync(),
        5 => TellNothingAsync(),
        6 => RefusedAsync(random.Next(3)),
        7 => PrintAsync(),
        8 => ComeAndGoAsync(),
        9 => WrongPasswordAsync(),
        10 => QuietAsync(),
        var deed => _deeds.DoAsync(deed - 11),
    };

    /// <summary>Every deed once, in any order; done again, those that can be are undone.</summary>
    public async Task DeedsAsync(Random random)
    {
        foreach (var deed in Enumerable.Range(0, Deeds.Count).OrderBy(_ => random.Next())) await _deeds.DoAsync(deed);
    }

    private void Expect(string action, string email, Guid? subject, string page, string outcome = "done") => Expected.Add(KeptRow.Said(action, email, subject, outcome, page));

    private async Task LookAsync((string Page, string Named) at)
    {
        await OkAsync(Navigator, $"/people/{_ours}{at.Page}");
        Expect("view", Navigator, _ours, at.Named);
    }

    // the one who is _closed to the navigator is not found
    private async Task SearchAsync()
    {
        await FindAsync(await _desk.AsAsync(Navigator), "Robin");
        Expect("search", Navigator, null, "/Search/Found");
        Expect("found", Navigator, _ours, "/Search/Found");
    }

    private async Task TellAsync()
    {
        var browser = await _desk.AsAsync(Navigator);
        var form = await browser.OpenAsync($"/people/{_ours}/story/add");
        Expect("view", Navigator, _ours, "/Story/Add");
        Assert.NotNull((await browser.PostAsync(form, Fields(("Words", "I like tea.")))).Location);
        Expect("change", Navigator, _ours, "/Story/Add");
    }

    // what is wrong is shown again: a look and no change
    private async Task TellNothingAsync()
    {
        var browser = await _desk.AsAsync(Navigator);
        var form = await browser.OpenAsync($"/people/{_ours}/story/add");
        Assert.Equal(HttpStatusCode.OK, (await browser.PostAsync(form, Fields(("Words", "")))).Status);
        Expect("view", Navigator, _ours, "/Story/Add");
        Expect("view", Navigator, _ours, "/Story/Add");
    }

    private async Task RefusedAsync(int how)
    {
        var (email, person, page, outcome) = how switch
        {
            0 => (Navigator, _closed, "", "locked"),
            1 => (Housing, _ours, "", "out-of-sight"),
            _ => (Commissioner, _ours, "", "forbidden"),
        };
        var answer = await (await _desk.AsAsync(email)).AskAsync($"/people/{person}{page}");
        Assert.Contains(answer.Status, (HttpStatusCode[])[HttpStatusCode.NotFound, HttpStatusCode.Forbidden]);
        Expect("policy-deny", email, person, "/People/Show", outcome);
    }

    private async Task PrintAsync()
    {
        await OkAsync(Lead, $"/people/{_closed}/timeline?print=true");
        Expect("print", Lead, _closed, "/Timeline/Index");
    }

    private async Task ComeAndGoAsync()
    {
        using var browser = await _desk.Platform.SignInAsync(Lead);
        Expect("sign-in", Lead, null, "/SignIn/SignIn");
        await browser.PostAsync(await browser.OpenAsync("/sign-out"), form: "main form[action='/sign-out']");
        Expect("sign-out", Lead, null, "/SignIn/SignOut");
    }

    // governance, who is nobody else here: the fifth in a row would close the account for a while
    private async Task WrongPasswordAsync()
    {
        using var browser = _desk.Platform.Browser();
        var form = await browser.OpenAsync("/sign-in");
        await browser.PostAsync(form, new Dictionary<string, string?> { ["Input.Email"] = Governance, ["Input.Password"] = "wrong" });

        // the clock stands still, so this is one quarter of an hour: what goes beyond is counted in one row when it is over
        if (++_wrong <= TryCounts.MostRows) Expect("sign-in-fail", Governance, null, "/SignIn/SignIn", "wrong");
    }

    // everybody whom it names is written down the first time
    private async Task<TestPage> MyDayAsync()
    {
        var day = await (await _desk.AsAsync(Navigator)).OpenAsync("/");
        var named = day.Document.QuerySelectorAll("main a[href^='/people/']").Select(link => Guid.TryParse(link.GetAttribute("href")!.Split('/', '?')[2], out var one) ? one : Guid.Empty);
        foreach (var one in named.Where(one => one != Guid.Empty && _listed.Add(one))) Expect("list", Navigator, one, "/MyDay/Index");
        return day;
    }

    // a form for a search, an address that is nowhere, a thing of a person that does not exist: nobody is shown
    private async Task QuietAsync()
    {
        await MyDayAsync();
        await OkAsync(Navigator, "/people/search");
        foreach (var nowhere in (string[])["/nowhere", $"/people/{_ours}/sharing/{Ids.New()}"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await (await _desk.AsAsync(Navigator)).AskAsync(nowhere)).Status);
        }
    }

    private async Task OkAsync(string email, string path) => Assert.Equal(HttpStatusCode.OK, (await (await _desk.AsAsync(email)).AskAsync(path)).Status);
}
