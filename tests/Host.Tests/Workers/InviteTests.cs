using System.Net;
using Host.Tests.SecondFactors;
using Host.Tests.SignIn;
using Platform.Conformance.Engines;
using Platform.Data.Engines;
using Platform.Host.Sessions;
using Platform.Host.SignIn;
using Platform.Sdk.Rules;

namespace Host.Tests.Workers;

public sealed class InviteTests
{
    private const string Email = "first.administrator@council.example.org";
    private const string Password = "violet kettle harbour";

    [Theory, EveryEngine]
    public async Task The_first_administrator_of_a_real_area_accepts_an_invitation_once(DatabaseEngine engine)
    {
        using var area = new RealArea();
        await using var platform = await area.StartAsync(engine);
        var link = await area.InviteAsync(Email);

        var (accepted, _) = await area.FillAsync(link, ("Input.Name", "Robin Example"), ("Input.Password", Password));
        Assert.Equal(HttpStatusCode.Redirect, accepted.StatusCode);
        await area.SetUpFactorAsync();
        Assert.Equal(HttpStatusCode.OK, (await area.SendAsync(HttpMethod.Get, "/admin/modules")).Answer.StatusCode);

        var (again, html) = await area.SendAsync(HttpMethod.Get, link);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        Assert.Contains("cannot be used", html, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task The_chosen_password_opens_the_door(DatabaseEngine engine)
    {
        using var area = new RealArea();
        await using var platform = await area.StartAsync(engine);
        await area.FillAsync(await area.InviteAsync(Email), ("Input.Name", "Robin Example"), ("Input.Password", Password));
        await area.FillAsync("/sign-out");

        var (wrong, _) = await area.FillAsync("/sign-in", ("Input.Email", Email), ("Input.Password", Password + "s"));
        var (right, _) = await area.FillAsync("/sign-in", ("Input.Email", Email), ("Input.Password", Password));

        Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, right.StatusCode);
    }

    [Theory, EveryEngine]
    public async Task An_invitation_ends_after_72_hours(DatabaseEngine engine)
    {
        using var area = new RealArea();
        await using var platform = await area.StartAsync(engine);
        var link = await area.InviteAsync(Email);

        platform.Clock.Advance(TimeSpan.FromHours(72) - TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, (await area.SendAsync(HttpMethod.Get, link)).Answer.StatusCode);
        platform.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.NotFound, (await area.SendAsync(HttpMethod.Get, link)).Answer.StatusCode);
        var (answer, _) = await area.FillAsync("/sign-in", ("Input.Email", Email), ("Input.Password", Password));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory, EveryEngine]
    public async Task A_password_that_is_short_or_easy_to_guess_leaves_the_invitation_open(DatabaseEngine engine)
    {
        using var area = new RealArea();
        await using var platform = await area.StartAsync(engine);
        var link = await area.InviteAsync(Email);

        var (_, shortOne) = await area.FillAsync(link, ("Input.Name", "Robin"), ("Input.Password", "kettle haul"));
        var (_, easy) = await area.FillAsync(link, ("Input.Name", "Robin"), ("Input.Password", "Password123456!"));

        Assert.Contains("between 12 and 256", shortOne, StringComparison.Ordinal);
        Assert.Contains("easy to guess", easy, StringComparison.Ordinal);
        Assert.Empty(await platform.RowsAsync<string>(AccountSql.Workers));
        var (accepted, _) = await area.FillAsync(link, ("Input.Name", "Robin"), ("Input.Password", Password));
        Assert.Equal(HttpStatusCode.Redirect, accepted.StatusCode);
    }

    [Theory, EveryEngine]
    public async Task A_second_invitation_sets_a_new_password_and_ends_the_sessions(DatabaseEngine engine)
    {
        using var area = new RealArea();
        await using var platform = await area.StartAsync(engine);
        await area.FillAsync(await area.InviteAsync(Email), ("Input.Name", "Robin"), ("Input.Password", Password));
        await area.SetUpFactorAsync();
        Assert.Equal(HttpStatusCode.OK, (await area.SendAsync(HttpMethod.Get, "/admin/modules")).Answer.StatusCode);
        var before = Assert.Single(await platform.RowsAsync<string>(AccountSql.Hash, new { email = Email }));

        using var elsewhere = new RealAreaVisitor(area);
        await elsewhere.FillAsync(await area.InviteAsync(Email), ("Input.Name", "Robin"), ("Input.Password", "amber ladder orchard"));

        await Phone.SetUpAsync(elsewhere, platform);
        Assert.NotEqual(before, Assert.Single(await platform.RowsAsync<string>(AccountSql.Hash, new { email = Email })));
        Assert.Equal(HttpStatusCode.Redirect, (await area.SendAsync(HttpMethod.Get, "/admin/modules")).Answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.SendAsync(HttpMethod.Get, "/admin/modules")).Answer.StatusCode);
    }

    [Theory, EveryEngine]
    public async Task The_database_never_holds_the_link(DatabaseEngine engine)
    {
        using var area = new RealArea();
        await using var platform = await area.StartAsync(engine);
        var link = await area.InviteAsync(Email);

        Assert.Equal([Token.Hash(link["/invite/".Length..])], await platform.RowsAsync<string>(AccountSql.Invites));
    }

    [Theory, EveryEngine]
    public async Task Nobody_is_invited_under_something_that_is_no_address(DatabaseEngine engine)
    {
        using var area = new RealArea();
        await using var platform = await area.StartAsync(engine);

        await Assert.ThrowsAsync<RuleBrokenException>(() => area.InviteAsync("robin"));
        await Assert.ThrowsAsync<RuleBrokenException>(() => area.InviteAsync("admin@demo.example"));
        Assert.Empty(await platform.RowsAsync<string>(AccountSql.Invites));
    }
}
