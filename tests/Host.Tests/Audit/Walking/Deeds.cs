using System.Security.Cryptography;
using Platform.Conformance.Running;
using static Host.Tests.Audit.AuditDesk;

namespace Host.Tests.Audit.Walking;

/// <summary>
/// The acts that the audit has a word of its own for, each done and, the next time, undone: sharing, keeping away, sealing, an emergency, a question, taking somebody up, and what
/// an administrator changes. Whom they are about, the rest of the walk leaves alone.
/// </summary>
internal sealed class Deeds(AuditDesk desk, Guid shared, Guid kept, Guid shut, Guid urgent, Guid asked, Action<string, string, Guid?, string> expect, Func<Task<TestPage>> myDayAsync)
{
    public const string Urgent = "Sam Urgent", Asked = "Lou Wanted", Born = "3/4/1986", Administrator = "admin@demo.example";

    /// <summary>How many there are.</summary>
    public const int Count = 9;

    private readonly HashSet<string> _done = [];
    private int _taken;

    public Task DoAsync(int which) => which switch
    {
        0 => ToggleAsync("share", ShareAsync, WithdrawAsync),
        1 => ToggleAsync("lock", LockAsync, UnlockAsync),
        2 => ToggleAsync("seal", SealAsync, UnsealAsync),
        3 => ToggleAsync("emergency", OpenAsync, CloseAsync),
        4 => ToggleAsync("question", AskAsync, AnswerAsync),
        5 => ClaimAsync(),
        6 => ChangeStaffAsync(),
        7 => ToggleAsync("staff", LeaveAsync, ReturnAsync),
        _ => _done.Contains("emergency") ? ViewAsync(Housing, urgent, "", "/People/Show") : Task.CompletedTask,
    };

    private Task ToggleAsync(string what, Func<Task> does, Func<Task> undoes) => _done.Add(what) ? does() : _done.Remove(what) ? undoes() : Task.CompletedTask;

    private async Task ShareAsync()
    {
        var form = await ViewAsync(Navigator, shared, "/sharing/record", "/Sharing/Record");
        var homes = form.Document.QuerySelectorAll("select[name='Input.OrganisationId'] option").Single(option => option.TextContent == "Exampleton Homes").GetAttribute("value");
        await PostAsync(Navigator, form, Fields(
            ("OrganisationId", homes), ("Purpose", "To look for a flat together"), ("Basis", "PublicTask"), ("UntilOn.day", "5"), ("UntilOn.month", "3"), ("UntilOn.year", "2027"),
            ("Wish", "Agrees"), ("Words", "They may know your name."), ("GivenHow", "Spoken")));
        expect("share", Navigator, shared, "/Sharing/Record");
    }

    private async Task WithdrawAsync()
    {
        var list = await ViewAsync(Navigator, shared, "/sharing", "/Sharing/Index");
        var end = await FollowAsync(Navigator, list.LinkTo("End it with Exampleton Homes"), shared, "/Sharing/One/End");
        await PostAsync(Navigator, end, new Dictionary<string, string?> { ["Why"] = "Withdrawn" });
        expect("withdraw", Navigator, shared, "/Sharing/One/End");
    }

    private async Task LockAsync()
    {
        var form = await ViewAsync(Lead, kept, "/locks/add", "/Locks/Add");
        await PostAsync(Lead, form, Fields(("WorkerId", Colleague(form, "Fran Frontdoor")), ("Reason", "They are cousins.")));
        expect("lock", Lead, kept, "/Locks/Add");
    }

    private async Task UnlockAsync()
    {
        var list = await ViewAsync(Lead, kept, "/locks", "/Locks/Index");
        await PostAsync(Lead, await FollowAsync(Lead, list.LinkTo("Let them open it again"), kept, "/Locks/End"));
        expect("unlock", Lead, kept, "/Locks/End");
    }

    private async Task SealAsync()
    {
        var form = await ViewAsync(Lead, shut, "/locks/seal", "/Locks/Seals/Seal");
        await PostAsync(Lead, form, Fields(("Readers", Colleague(form, "Nadia Navigator")), ("Reason", "They work in the town hall.")));
        expect("seal", Lead, shut, "/Locks/Seals/Seal");
    }

    private async Task UnsealAsync()
    {
        await PostAsync(Lead, await ViewAsync(Lead, shut, "/locks/unseal", "/Locks/Seals/Unseal"));
        expect("unseal", Lead, shut, "/Locks/Seals/Unseal");
    }

    // the search finds nobody whom they see, and the page after it tells that there is a record
    private async Task<TestPage> LearnAsync(string name, Guid person)
    {
        var browser = await desk.AsAsync(Housing);
        var found = await browser.SubmitAsync(await browser.OpenAsync("/people/search"), Fields(("Text", name), ("Born", Born)));
        expect("search", Housing, null, "/Search/Found");
        var unseen = await browser.OpenAsync(found.LinkTo("Ask whether they have a record that you do not see"));
        Learned(person, "/Unseen/Show");
        return unseen;
    }

    private void Learned(Guid person, string page)
    {
        expect("search", Housing, null, page);
        expect("exists", Housing, person, page);
    }

    private async Task OpenAsync()
    {
        var unseen = await LearnAsync(Urgent, urgent);
        var browser = await desk.AsAsync(Housing);
        var form = await browser.OpenAsync(unseen.LinkTo("Open it in an emergency"));
        Learned(urgent, "/BreakGlass/Open");
        await PostAsync(Housing, form, Fields(("Reason", "SeriousHarm"), ("Words", "They said that they would not be here tomorrow.")));
        expect("break-glass", Housing, urgent, "/BreakGlass/Open");
    }

    private async Task CloseAsync()
    {
        await PostAsync(Housing, await (await desk.AsAsync(Housing)).OpenAsync("/break-glass/done"));
        expect("break-glass-end", Housing, urgent, "/BreakGlass/Closing/Done");
    }

    private async Task AskAsync()
    {
        await PostAsync(Housing, await LearnAsync(Asked, asked), Fields(("Words", "They asked us for a flat. May we talk?")));
        expect("ask", Housing, asked, "/Unseen/Show");
    }

    private async Task AnswerAsync()
    {
        var form = await ViewAsync(Navigator, asked, "/asks", "/Unseen/Answer");
        await PostAsync(Navigator, form, Fields(("Answer", form.Document.QuerySelector("main [name='Input.Answer']")!.GetAttribute("value")), ("Words", "Ring us.")));
        expect("change", Navigator, asked, "/Unseen/Answer");
    }

    // somebody new, who waits with the team until the navigator takes them up
    private async Task ClaimAsync()
    {
        var person = await desk.PersonAsync(NewName());
        expect("search", Navigator, null, "/Search/Found");
        expect("create", Navigator, person, "/Starting/Start");
        var link = (await myDayAsync()).Document.QuerySelector($"a[href^='/people/{person}/support/take-up']")!.GetAttribute("href")!;
        await PostAsync(Navigator, await FollowAsync(Navigator, link, person, "/Support/TakeUp"));
        expect("self-claim", Navigator, person, "/Support/TakeUp");
    }

    // letters and digits that look and sound like no other's, so that a search finds nobody
    private string NewName() => $"q{Convert.ToHexStringLower(SHA256.HashData(BitConverter.GetBytes(_taken++)))[..12]}";

    private async Task ChangeStaffAsync()
    {
        await PostAsync(Administrator, await StaffAsync("Fran Frontdoor", ""));
        expect("worker-change", Administrator, null, "/Staff/Change");
    }

    private async Task LeaveAsync()
    {
        await PostAsync(Administrator, await StaffAsync("Pat Peer", "/leave"), Fields(("What", "Leaves")));
        expect("worker-leave", Administrator, null, "/Staff/Leave");
    }

    private async Task ReturnAsync()
    {
        await PostAsync(Administrator, await StaffAsync("Pat Peer", ""));
        expect("worker-return", Administrator, null, "/Staff/Change");
    }

    // what shows no person leaves no look
    private async Task<TestPage> StaffAsync(string name, string more)
    {
        var browser = await desk.AsAsync(Administrator);
        var list = await browser.OpenAsync("/admin/workers");
        var row = list.Document.QuerySelectorAll("main a[href^='/admin/workers/']").First(one => one.TextContent.Contains(name, StringComparison.Ordinal));
        return await browser.OpenAsync(row.GetAttribute("href") + more);
    }

    private Task<TestPage> ViewAsync(string email, Guid person, string at, string page) => FollowAsync(email, $"/people/{person}{at}", person, page);

    private async Task<TestPage> FollowAsync(string email, string path, Guid person, string page)
    {
        var answer = await (await desk.AsAsync(email)).OpenAsync(path);
        expect("view", email, person, page);
        return answer;
    }

    private async Task PostAsync(string email, TestPage form, Dictionary<string, string?>? fields = null)
    {
        var answer = await (await desk.AsAsync(email)).PostAsync(form, fields);
        Assert.True(answer.Location is not null, answer.Text);
    }
}
