using AngleSharp.Html.Dom;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;

namespace FlexibleFund.Tests.Seeing;

/// <summary>Another team that supports the same person as well reads what was asked for, and changes nothing on any page.</summary>
public sealed class OtherTeamTests
{
    private const string Housing = "housing@demo.example";

    [Theory, EveryEngine]
    public async Task No_page_lets_another_team_change_what_this_one_asked_for(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(5_000);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        using var lead = await scene.AsAsync(Scene.Lead);
        var promised = (await Scene.AskAsync(worker, person, "40")).Path;
        var paid = (await Scene.AskAsync(worker, person, "5", "food")).Path;
        var receipt = (await Scene.PayAsync(worker, paid)).LinkTo("Add the receipt");
        var waits = (await Scene.AskAsync(worker, person, "400", "deposit")).Path;
        var not = (await Scene.AskAsync(worker, person, "300", "activity")).Path;
        await Scene.DecideAsync(lead, not, "NotThisTime", ("Input.AskAgain", "Next month"));
        using var housing = await OtherAsync(scene, person);
        var before = (await scene.StatesAsync(person), await scene.OnlyPotAsync(), await scene.OpenWorkAsync(person));

        foreach (var (own, page) in (IReadOnlyList<(TestBrowser, string)>)
            [
                (worker, Scene.Page(promised, "payments/pay")), (worker, Scene.Page(promised, "payments/rest")), (worker, Scene.Page(promised, "requests/later/stand-back")),
                (lead, Scene.Page(waits, "deciding/decide")), (worker, Scene.Page(waits, "requests/later/stand-back")), (worker, Scene.Page(not, "requests/later/look-again")),
                (worker, receipt), (lead, receipt.Replace("receipt", "refund", StringComparison.Ordinal)),
            ])
        {
            var answer = await ForceAsync(housing, own, page);
            Assert.Null(answer.Location);
            Assert.Contains("Another team asked for this", answer.Text, StringComparison.Ordinal);
            Assert.Null((await housing.OpenAsync(page)).Document.QuerySelector("main form"));
        }

        Assert.Equal(before.Item1, await scene.StatesAsync(person));
        Assert.Equal(before.Item2, await scene.OnlyPotAsync());
        Assert.Equal(before.Item3, await scene.OpenWorkAsync(person));
    }

    [Theory, EveryEngine]
    public async Task No_button_is_shown_that_would_not_work(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(5_000);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        using var lead = await scene.AsAsync(Scene.Lead);
        var paid = await Scene.PayAsync(worker, (await Scene.AskAsync(worker, person, "40")).Path, ("Input.Amount", "10"));
        var agreed = (await Scene.AskAsync(worker, person, "400", "deposit")).Path;
        await Scene.DecideAsync(lead, agreed);
        using var housing = await OtherAsync(scene, person);

        Assert.Equal([], Buttons(await housing.OpenAsync(paid.Path)));
        Assert.Equal([], Buttons(await housing.OpenAsync(agreed)));
        // whoever asked, and whoever decided, do not pay: they are not led to a page that says so
        Assert.DoesNotContain("Pay", Buttons(await worker.OpenAsync(agreed)));
        Assert.DoesNotContain("Pay", Buttons(await lead.OpenAsync(agreed)));
        using var payer = await scene.AsAsync(Scene.Payer);
        Assert.Contains("Pay", Buttons(await payer.OpenAsync(agreed)));
    }

    [Theory, EveryEngine]
    public async Task Once_the_team_that_asked_supports_them_no_longer_the_one_that_does_settles_it(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(100);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        var asked = (await Scene.AskAsync(worker, person, "40")).Path;
        using var housing = await OtherAsync(scene, person);

        await scene.EndAsync(person, Scene.Worker);
        await scene.RaiseAsync(new Platform.Sdk.Record.SupportStarted(person, Ids.New(), "core", (await scene.WhoAsync(Housing)).TeamId, null, scene.Today));
        Assert.Equal(2, (await scene.OpenWorkAsync(person)).Count(kind => kind == "flexible-fund.settle"));
        Assert.Contains("£40 for Sam", (await housing.OpenAsync("/flexible-fund")).Text, StringComparison.Ordinal);
        var back = await housing.SubmitAsync(await housing.OpenAsync(Scene.Page(asked, "payments/rest")));

        Assert.Contains("£40 was not needed", back.Text, StringComparison.Ordinal);
        Assert.Equal(10_000, (await scene.OnlyPotAsync()).LeftPence);
        Assert.DoesNotContain("flexible-fund.settle", await scene.OpenWorkAsync(person));
    }

    private static IEnumerable<string> Buttons(TestPage page) => page.Document.QuerySelectorAll("main a").Select(link => link.TextContent.Trim())
        .Where(text => text is not ("Back to everything asked for" or "What was decided, to read and print together" or "Receipt"));

    private static async Task<TestBrowser> OtherAsync(Scene scene, Guid person)
    {
        var other = await scene.WhoAsync(Housing);
        await scene.WriteAsync(scope => scope.Database.ExecuteOneAsync(SceneSql.AddRole, new { worker = other.WorkerId, module = "flexible-fund", role = "lead" }));
        await scene.WriteAsync(scope => scope.Database.ExecuteOneAsync(SharedSql.Support, new { support = Ids.New(), person, on = scene.Today }));
        return await scene.AsAsync(Housing);
    }

    // what the form of those who may would send, whether the page shows one or not
    private static async Task<TestPage> ForceAsync(TestBrowser browser, TestBrowser own, string path)
    {
        var tokens = Fields(await browser.OpenAsync("/flexible-fund/pots/open")).Where(IsToken);
        var form = Fields(await own.OpenAsync(path)).Where(field => !IsToken(field));
        (string, string)[] filled = [("Input.Amount", "5"), ("Input.Method", "Card"), ("Input.BoughtFrom", "A shop"), ("Input.Words", "Because"), ("Input.Says", "NotThisTime"), ("Input.Reason", "Because"), ("Input.AskAgain", "Soon")];
        return await browser.PostRawAsync(path, tokens.Concat(form.Where(field => filled.All(one => one.Item1 != field.Key)))
            .Concat(filled.Select(one => new KeyValuePair<string, string>(one.Item1, one.Item2))).Select(field => new KeyValuePair<string, string?>(field.Key, field.Value)));
    }

    private static bool IsToken(KeyValuePair<string, string> field) => field.Key is "form_id" or "__RequestVerificationToken";

    private static List<KeyValuePair<string, string>> Fields(TestPage page) => page.FieldsOf((IHtmlFormElement)page.Document.QuerySelector("main form")!);
}
