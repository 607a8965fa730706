using System.Net;
using Platform.Conformance.Running;
using Platform.Sdk.Data;
using static Host.Tests.Audit.AuditDesk;

namespace Host.Tests.Audit;

/// <summary>Does one thing after another and says what each should leave in the audit.</summary>
internal sealed class Walk(AuditDesk desk, Guid ours, Guid closed)
{
    private static readonly (string Page, string Named)[] Pages =
        [("", "/People/Show"), ("/story", "/Story/Index"), ("/timeline", "/Timeline/Index"), ("/edit", "/Details/Edit"), ("/sharing", "/Sharing/Index")];

    public List<string> Expected { get; } = [];

    public Task StepAsync(Random random) => random.Next(11) switch
    {
        0 or 1 or 2 => LookAsync(Pages[random.Next(Pages.Length)]),
        3 => SearchAsync(),
        4 => TellAsync(),
        5 => TellNothingAsync(),
        6 => RefusedAsync(random.Next(3)),
        7 => PrintAsync(),
        8 => ComeAndGoAsync(),
        9 => WrongPasswordAsync(),
        _ => QuietAsync(),
    };

    private void Expect(string action, string email, Guid? subject, string page, string outcome = "done") => Expected.Add(KeptRow.Said(action, email, subject, outcome, page));

    private async Task LookAsync((string Page, string Named) at)
    {
        await OkAsync(Navigator, $"/people/{ours}{at.Page}");
        Expect("view", Navigator, ours, at.Named);
    }

    // the one who is closed to the navigator is not found
    private async Task SearchAsync()
    {
        await FindAsync(await desk.AsAsync(Navigator), "Robin");
        Expect("search", Navigator, null, "/Search/Found");
        Expect("found", Navigator, ours, "/Search/Found");
    }

    private async Task TellAsync()
    {
        var browser = await desk.AsAsync(Navigator);
        var form = await browser.OpenAsync($"/people/{ours}/story/add");
        Expect("view", Navigator, ours, "/Story/Add");
        Assert.NotNull((await browser.PostAsync(form, Fields(("Words", "I like tea.")))).Location);
        Expect("change", Navigator, ours, "/Story/Add");
    }

    // what is wrong is shown again: a look and no change
    private async Task TellNothingAsync()
    {
        var browser = await desk.AsAsync(Navigator);
        var form = await browser.OpenAsync($"/people/{ours}/story/add");
        Assert.Equal(HttpStatusCode.OK, (await browser.PostAsync(form, Fields(("Words", "")))).Status);
        Expect("view", Navigator, ours, "/Story/Add");
        Expect("view", Navigator, ours, "/Story/Add");
    }

    private async Task RefusedAsync(int how)
    {
        var (email, person, page, outcome) = how switch
        {
            0 => (Navigator, closed, "", "locked"),
            1 => (Housing, ours, "", "out-of-sight"),
            _ => (Commissioner, ours, "", "forbidden"),
        };
        var answer = await (await desk.AsAsync(email)).AskAsync($"/people/{person}{page}");
        Assert.Contains(answer.Status, (HttpStatusCode[])[HttpStatusCode.NotFound, HttpStatusCode.Forbidden]);
        Expect("policy-deny", email, person, "/People/Show", outcome);
    }

    private async Task PrintAsync()
    {
        await OkAsync(Lead, $"/people/{closed}/timeline?print=true");
        Expect("print", Lead, closed, "/Timeline/Index");
    }

    private async Task ComeAndGoAsync()
    {
        using var browser = await desk.Platform.SignInAsync(Lead);
        Expect("sign-in", Lead, null, "/SignIn/SignIn");
        await browser.PostAsync(await browser.OpenAsync("/sign-out"), form: "main form[action='/sign-out']");
        Expect("sign-out", Lead, null, "/SignIn/SignOut");
    }

    // governance, who is nobody else here: the fifth in a row would close the account for a while
    private async Task WrongPasswordAsync()
    {
        using var browser = desk.Platform.Browser();
        var form = await browser.OpenAsync("/sign-in");
        await browser.PostAsync(form, new Dictionary<string, string?> { ["Input.Email"] = Governance, ["Input.Password"] = "wrong" });
        Expect("sign-in-fail", Governance, null, "/SignIn/SignIn", "wrong");
    }

    // My day, a form for a search, an address that is nowhere, a thing of a person that does not exist: nobody is shown
    private async Task QuietAsync()
    {
        await OkAsync(Navigator, "/");
        await OkAsync(Navigator, "/people/search");
        foreach (var nowhere in (string[])["/nowhere", $"/people/{ours}/sharing/{Ids.New()}"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await (await desk.AsAsync(Navigator)).AskAsync(nowhere)).Status);
        }
    }

    private async Task OkAsync(string email, string path) => Assert.Equal(HttpStatusCode.OK, (await (await desk.AsAsync(email)).AskAsync(path)).Status);
}
