using Host.Tests.Audit;
using System.Net;
using AngleSharp.Html.Parser;
using Host.Tests.SignIn;
using Platform.Conformance.Engines;
using Platform.Conformance.Exploring;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Host.Sessions;

namespace Host.Tests.SecondFactors;

public sealed class SetUpTests
{
    private const string Email = "robin@council.example.org";
    private const string Password = "violet kettle harbour";

    [Theory, EveryEngine]
    public async Task In_a_real_area_no_page_opens_for_an_account_without_a_second_factor_but_the_one_that_sets_it_up(DatabaseEngine engine)
    {
        using var area = new RealArea();
        await using var platform = await area.StartAsync(engine);
        await AcceptAsync(area);
        var pages = (await FoundPage.AllAsync(platform)).Where(page => !page.IsAnonymous && page.Parameters.Count == 0).Select(page => $"{page}").ToList();

        Assert.Contains("/admin/modules", pages);
        foreach (var page in pages)
        {
            var (answer, _) = await area.SendAsync(HttpMethod.Get, page);
            Assert.StartsWith("/second-factor?returnUrl=", answer.Headers.Location?.OriginalString, StringComparison.Ordinal);
        }

        await area.SetUpFactorAsync();
        Assert.Equal(HttpStatusCode.OK, (await area.SendAsync(HttpMethod.Get, "/admin/modules")).Answer.StatusCode);
    }

    [Theory, EveryEngine]
    public async Task A_code_that_is_not_the_apps_leaves_the_same_key_on_the_page_and_writes_nothing(DatabaseEngine engine)
    {
        using var area = new RealArea();
        await using var platform = await area.StartAsync(engine);
        await AcceptAsync(area);
        Phone? phone = null;

        var (answer, html) = await area.FillAsync("/second-factor", page => [("Input.Code", Other((phone = new Phone(platform, page)).Shows))]);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var again = new Phone(platform, new HtmlParser().ParseDocument(html));
        Assert.Equal((phone!.Key, phone.Codes.Count), (again.Key, again.Codes.Count));
        Assert.Equal(phone.Codes, again.Codes);
        Assert.Contains("is not the code", html, StringComparison.Ordinal);
        Assert.Empty(await platform.RowsAsync<string>(FactorTestSql.Secrets));
    }

    [Theory, EveryEngine]
    public async Task The_database_holds_neither_the_key_nor_a_recovery_code(DatabaseEngine engine)
    {
        using var area = new RealArea();
        await using var platform = await area.StartAsync(engine);
        await AcceptAsync(area);
        var phone = await area.SetUpFactorAsync();

        Assert.Equal((32, 10), (phone.Key.Length, phone.Codes.Distinct().Count()));
        Assert.DoesNotContain(phone.Key, Assert.Single(await platform.RowsAsync<string>(FactorTestSql.Secrets)), StringComparison.Ordinal);
        Assert.Equal(
            phone.Codes.Select(code => Token.Hash(code.Replace("-", "", StringComparison.Ordinal))).Order(StringComparer.Ordinal),
            (await platform.RowsAsync<string>(FactorTestSql.Hashes)).Order(StringComparer.Ordinal));
    }

    [Theory, EveryEngine]
    public async Task What_was_offered_to_one_session_cannot_be_taken_by_another(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var attacker = await platform.EnterAsync();
        using var worker = await platform.EnterAsync("lead@demo.example");
        var offered = await attacker.OpenAsync("/second-factor");
        var known = new Phone(platform, offered.Document);

        var answer = await worker.PostAsync(await worker.OpenAsync("/second-factor"), new Dictionary<string, string?>
        {
            ["Input.Code"] = known.Shows,
            ["Sealed"] = offered.Document.QuerySelector("[name=Sealed]")!.GetAttribute("value"),
        });

        Assert.Null(answer.Location);
        Assert.NotEqual(known.Key, new Phone(platform, answer.Document).Key);
        Assert.Empty(await platform.RowsAsync<string>(FactorTestSql.Secrets));
    }

    [Theory, EveryEngine]
    public async Task Setting_it_up_ends_the_workers_other_sessions_and_no_elses(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var here = await platform.EnterAsync();
        using var there = await platform.EnterAsync();
        using var other = await platform.EnterAsync("lead@demo.example");

        await Phone.SetUpAsync(here, platform);

        Assert.True(await here.IsInAsync());
        Assert.False(await there.IsInAsync());
        Assert.True(await other.IsInAsync());
    }

    [Theory, EveryEngine]
    public async Task Another_app_replaces_the_first_and_its_recovery_codes(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var browser = await platform.EnterAsync();
        var first = await Phone.SetUpAsync(browser, platform);
        platform.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await Phone.SetUpAsync(browser, platform);

        using var elsewhere = await platform.EnterAsync();
        Assert.Null((await elsewhere.CodeAsync(first.Codes[0])).Location);
        Assert.Null((await elsewhere.CodeAsync(first.ShowsNext())).Location);
        Assert.Equal("/", (await elsewhere.CodeAsync(second.Shows)).Location);
        Assert.Equal(2, (await platform.RowsAsync<string>(KeptSql.Of, new { email = "navigator@demo.example" })).Count(action => action == "factor-add"));
    }

    [Theory, EveryEngine]
    public async Task A_new_invitation_lets_somebody_who_lost_everything_set_up_another(DatabaseEngine engine)
    {
        using var area = new RealArea();
        await using var platform = await area.StartAsync(engine);
        await AcceptAsync(area);
        await area.SetUpFactorAsync();

        using var elsewhere = new RealAreaVisitor(area);
        await elsewhere.FillAsync(await area.InviteAsync(Email), ("Input.Name", "Robin"), ("Input.Password", "amber ladder orchard"));

        Assert.Empty(await platform.RowsAsync<string>(FactorTestSql.Hashes));
        Assert.StartsWith("/second-factor", (await elsewhere.SendAsync(HttpMethod.Get, "/")).Answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        await Phone.SetUpAsync(elsewhere, platform);
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.SendAsync(HttpMethod.Get, "/admin/modules")).Answer.StatusCode);
    }

    private static async Task AcceptAsync(RealArea area) =>
        await area.FillAsync(await area.InviteAsync(Email), ("Input.Name", "Robin"), ("Input.Password", Password));

    private static string Other(string code) => string.Concat(code.Select(digit => (char)('0' + ((digit - '0' + 1) % 10))));
}
