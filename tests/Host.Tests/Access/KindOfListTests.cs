using System.Text.RegularExpressions;
using Host.Tests.Modules;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Access;
using Platform.Sdk.Data;

namespace Host.Tests.Access;

/// <summary>A list shows what its page's permission says it shows, whatever its author wrote into the text.</summary>
public sealed partial class KindOfListTests
{
    private const string Outsider = "housing@demo.example";

    [Theory, EveryEngine]
    public async Task A_list_names_and_counts_only_those_of_whom_its_kind_is_shared(DatabaseEngine engine)
    {
        await using var platform = await ModulePlatform.StartAsync(engine, Clinic.Module);
        var (shared, ours) = (await PersonAsync(platform, "Somebody Shared", "Front door"), await PersonAsync(platform, "Somebody Supported", "Housing First team"));
        using var outsider = await platform.Host.SignInAsync(Outsider);
        await ShareAsync(platform, shared, InformationKind.Identity);
        const string own = "1 people: Somebody Supported.", both = "2 people: Somebody Shared, Somebody Supported.";
        Assert.Equal([own, both, own, own], await SaidAsync(outsider));

        await ShareAsync(platform, shared, InformationKind.Health);
        Assert.Equal([both, both, own, own], await SaidAsync(outsider));

        await DoAsync(platform, AccessSql.EndSupport, new { person = ours, on = Today(platform).AddDays(-90) });
        Assert.Equal([both, both, Clinic.Nobody, Clinic.Nobody], await SaidAsync(outsider));
        await DoAsync(platform, AccessSql.EndSupport, new { person = ours, on = Today(platform).AddDays(-91) });
        Assert.Equal(["1 people: Somebody Shared.", "1 people: Somebody Shared.", Clinic.Nobody, Clinic.Nobody], await SaidAsync(outsider));
    }

    private static async Task<string[]> SaidAsync(TestBrowser browser)
    {
        var said = new List<string>();
        foreach (var page in (string[])["health", "names", "plain", "borrowed"])
        {
            said.Add(Said().Match((await browser.OpenAsync($"/clinic/{page}")).Text).Value);
        }

        return [.. said];
    }

    private static DateOnly Today(ModulePlatform platform) => DateOnly.FromDateTime(platform.Host.Clock.GetUtcNow().UtcDateTime);

    private static async Task<Guid> PersonAsync(ModulePlatform platform, string name, string team)
    {
        var person = Ids.New();
        await DoAsync(platform, AccessSql.Role, new { email = Outsider });
        await DoAsync(platform, AccessSql.Person, new { person, name, now = platform.Host.Clock.GetUtcNow().UtcDateTime });
        await DoAsync(platform, AccessSql.Support, new { id = Ids.New(), person, team, on = Today(platform).AddDays(-200) });
        return person;
    }

    private static async Task ShareAsync(ModulePlatform platform, Guid person, InformationKind kind)
    {
        var (sharing, on) = (Ids.New(), Today(platform));
        await DoAsync(platform, AccessSql.Share, new { id = sharing, person, email = Outsider, on, now = platform.Host.Clock.GetUtcNow().UtcDateTime });
        await DoAsync(platform, AccessSql.Kind, new { id = Ids.New(), person, sharing, kind });
    }

    private static Task<bool> DoAsync(ModulePlatform platform, Sql text, object args) => platform.Host.InScopeAsync(async scope =>
    {
        await scope.Database.TransactAsync(() => scope.Database.ExecuteAsync(text, args));
        return true;
    });

    [GeneratedRegex(@"\d+ people: [^.]*\.")]
    private static partial Regex Said();
}
