using AngleSharp.Html.Dom;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using static Record.Tests.Desk;

namespace Record.Tests.Referrals;

/// <summary>An area with a front door, outreach workers who meet nothing in particular, and a shelter of another organisation with room for one.</summary>
internal sealed class Hall : IAsyncDisposable
{
    public const string Door = "frontdoor@demo.example", Navigator = "navigator@demo.example", Lead = "lead@demo.example", Housing = "housing@demo.example", Peer = "peer@demo.example";

    public const string Words = "I said to the nurse: not another office.";

    private static readonly Sql Hire = new("""
        insert into core_worker_role (worker_id, module_key, role) select w.worker_id, @module, @role from core_worker w where w.email = @email
        """);

    private static readonly Sql Latest = Sql.ForEveryone("select f.referral_id from core_referral f order by f.sent_at desc, f.referral_id", "a test looks for what it sent");

    private static readonly Sql LatestOffer = Sql.ForEveryone("select o.offer_id from core_referral_offer o where o.module_key = @module order by o.made_at desc, o.offer_id", "a test looks for what it offered");

    private Hall(TestPlatform platform) => Platform = platform;

    public TestPlatform Platform { get; }

    public static Task<Hall> OpenAsync(DatabaseEngine engine) => OpenAsync(engine, new TestSetup());

    public static async Task<Hall> OpenAsync(DatabaseEngine engine, TestSetup setup)
    {
        var hall = new Hall(await TestPlatform.StartAsync(engine, setup, new Support.Outreach(), new Shelter()));
        foreach (var (email, module, role) in ((string, string, string)[])[(Navigator, "outreach", "worker"), (Lead, "outreach", "lead"), (Housing, "shelter", "worker")])
        {
            await hall.Platform.InScopeAsync(async scope =>
            {
                await scope.Database.TransactAsync(() => scope.Database.ExecuteOneAsync(Hire, new { email, module, role }));
                return true;
            });
        }

        return hall;
    }

    public Task<TestBrowser> AsAsync(string email) => Platform.SignInAsync(email);

    /// <summary>A hospital refers somebody by the public page and answers its code.</summary>
    public async Task<string> ReferAsync(string knownAs, params (string Field, string? Value)[] more)
    {
        Platform.Clock.Advance(TimeSpan.FromSeconds(1));
        using var hospital = Platform.Browser();
        var sent = await hospital.SubmitAsync(await hospital.OpenAsync("/refer"), Hospital(knownAs, more));
        Assert.Equal("/refer/sent", sent.Path);
        return sent.TextOf("#code");
    }

    /// <summary>What a hospital types, and what a test types instead.</summary>
    public static Dictionary<string, string?> Hospital(string knownAs, params (string Field, string? Value)[] instead)
    {
        var fields = Fields(
            ("Source", "Organisation"), ("KnownAs", knownAs), ("Words", Words), ("FindAt", "Ward 4, until Friday"), ("Safe", "Safe"), ("Needs", "homelessness"),
            ("FromName", "Ward sister"), ("FromOrganisation", "Exampleton General"), ("FromReach", "01632 960 301"), ("Keeps", "We dress the foot."), ("Agreement", "Agrees"));
        foreach (var (field, value) in instead) fields[$"Input.{field}"] = value;
        return fields;
    }

    public Task<Guid> LatestAsync() => Platform.InScopeAsync(async scope => (await scope.Database.PageAsync<Guid>(Latest, null, 1)).Rows[0]);

    public Task<Guid> OfferAsync(string module) => Platform.InScopeAsync(async scope => (await scope.Database.PageAsync<Guid>(LatestOffer, new { module }, 1)).Rows[0]);

    /// <summary>Refers somebody, starts their record from it and offers them; answers the code and the referral.</summary>
    public async Task<(string Code, Guid Referral, string Person)> OfferedAsync(TestBrowser door, string knownAs, params string[] modules)
    {
        var code = await ReferAsync(knownAs);
        var referral = await LatestAsync();
        await door.SubmitAsync(await door.OpenAsync($"/referrals/{referral}/match"), form: "main form[action*='handler=Start']");
        await MakeAsync(door, referral, modules);
        return (code, referral, (await door.FindAsync(knownAs)).LinkTo(knownAs));
    }

    public static async Task<TestPage> MakeAsync(TestBrowser door, Guid referral, params string[] modules)
    {
        var page = await door.OpenAsync($"/referrals/{referral}");
        var form = (IHtmlFormElement)page.Document.QuerySelector("main form:has([name=Places])")!;
        var keys = page.Document.QuerySelectorAll("input[name=Places]").Select(box => box.GetAttribute("value")!).Where(key => modules.Contains(key.Split('|')[0])).ToList();
        var answer = await door.PostRawAsync(page.Path, page.FieldsOf(form).Select(field => new KeyValuePair<string, string?>(field.Key, field.Value)).Concat(keys.Select(key => new KeyValuePair<string, string?>("Places", key))).ToList());
        return answer.Location is { } location ? await door.OpenAsync(location) : answer;
    }

    /// <summary>Answers the latest offer to a module as somebody of its team.</summary>
    public async Task<TestPage> AnswerAsync(TestBrowser team, string module, string answer, string? reason = null, string? instead = null) => await team.SubmitAsync(
        await team.OpenAsync($"/referrals/offers/{await OfferAsync(module)}"), Fields(("Answer", answer), ("Reason", reason), ("Instead", instead), ("Contact", "Duty desk, 01632 960 100")));

    public async Task<TestPage> ReadAsync(string code)
    {
        using var hospital = Platform.Browser();
        return await hospital.SubmitAsync(await hospital.OpenAsync("/refer/answer"), Fields(("Code", code)));
    }

    public ValueTask DisposeAsync() => Platform.DisposeAsync();

    private sealed class Shelter : IModule
    {
        public ModuleInfo Info { get; } = new("shelter", "Shelter", "For these tests.");

        public void Compose(IModuleBuilder module) => module.Settings<Beds>().Provides(new SupportKind("Shelter", ["homelessness"]));

        public sealed record Beds : SupportSettings
        {
            public Beds() => CaseloadLimit = 1;
        }
    }
}
