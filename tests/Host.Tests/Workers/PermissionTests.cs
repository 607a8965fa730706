using System.Net;
using System.Security.Claims;
using Host.Tests.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Host.Sessions;
using Platform.Host.SignIn;
using Platform.Host.Workers;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;

namespace Host.Tests.Workers;

public sealed class PermissionTests
{
    private static readonly LoadedList Modules = new(
        new Held("core", new Permission("core.person.read", "", Role.Worker, Role.Lead)),
        new Held("fund",
            new Permission("fund.pot.read", "", Role.Worker),
            new Permission("fund.pot.change", "", Role.Lead),
            new Permission("core.person.erase", "", Role.Worker)),
        new Held("fund-plus", new Permission("fund-plus.pot.read", "", Role.Worker)),
        new Held("off", new Permission("off.thing.read", "", Role.Worker)) { IsOff = true });

    [Theory]
    [InlineData("fund", Role.Worker, "fund.pot.read")]
    [InlineData("fund", Role.Lead, "fund.pot.change")]
    [InlineData("core", Role.Worker, "core.person.read")]
    [InlineData("*", Role.Lead, "core.person.read fund.pot.change")]
    [InlineData("*", Role.Worker, "core.person.read fund-plus.pot.read fund.pot.read")]
    [InlineData("fund", Role.Commissioner, "")]
    [InlineData("off", Role.Worker, "")]
    [InlineData("fun", Role.Worker, "")]
    [InlineData(null, null, "")]
    public void A_role_allows_what_its_own_module_declares_for_it(string? module, string? role, string allowed)
    {
        var held = Permits.Of(Modules, module is null ? [] : [new HeldRole(module, role!)]);

        Assert.Equal(allowed, string.Join(' ', held.Order(StringComparer.Ordinal)));
    }

    [Theory, EveryEngine]
    public async Task A_page_answers_the_role_that_holds_its_permission_and_refuses_the_others(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var administrator = await platform.EnterAsync("admin@demo.example");
        using var navigator = await platform.EnterAsync();

        Assert.Equal(HttpStatusCode.OK, (await administrator.AskAsync("/admin/modules")).Status);
        var refused = await navigator.AskAsync("/admin/modules");
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Contains("permission", refused.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_role_that_is_taken_away_is_gone_at_the_next_request(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var browser = await platform.EnterAsync("admin@demo.example");
        Assert.Equal(HttpStatusCode.OK, (await browser.AskAsync("/admin/modules")).Status);

        await platform.ChangeAsync(AccountSql.DropRoles, new { email = "admin@demo.example" });

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.AskAsync("/admin/modules")).Status);
    }

    [Fact]
    public async Task A_mistyped_address_is_not_found_once_signed_in()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseEngine.Sqlite);
        using var browser = await platform.EnterAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await browser.AskAsync("/no/such/page")).Status);
    }

    [Fact]
    public async Task What_says_nothing_about_permission_answers_nobody()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseEngine.Sqlite);
        var policies = platform.Services.GetRequiredService<IAuthorizationPolicyProvider>();
        var policy = await policies.GetFallbackPolicyAsync();
        await using var scope = platform.Services.CreateAsyncScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        http.SetEndpoint(new RouteEndpointBuilder(_ => Task.CompletedTask, RoutePatternFactory.Parse("/forgotten"), 0).Build());
        var somebody = new ClaimsPrincipal(new ClaimsIdentity([], SessionHandler.SchemeName));

        var verdict = await scope.ServiceProvider.GetRequiredService<IAuthorizationService>().AuthorizeAsync(somebody, http, policy!);

        Assert.False(verdict.Succeeded);
    }

    private sealed record Held(string Key, params Permission[] Permissions)
    {
        public bool IsOff { get; init; }

        public ModuleDeclaration Declaration => new() { Info = new ModuleInfo(Key, Key, Key), Permissions = Permissions };
    }

    private sealed class LoadedList(params Held[] modules) : IModules
    {
        public IReadOnlyList<ModuleDeclaration> On { get; } = [.. modules.Where(m => !m.IsOff).Select(m => m.Declaration)];

        public IReadOnlyList<ModuleDeclaration> Loaded { get; } = [.. modules.Select(m => m.Declaration)];

        public ModuleDeclaration? Find(string key) => Loaded.FirstOrDefault(m => m.Info.Key == key);

        public T Settings<T>() where T : class => throw new NotSupportedException();

        public T Pack<T>() where T : class => throw new NotSupportedException();
    }
}
