using Platform.Conformance.Facts;
using Platform.Conformance.Running;
using Platform.Record.Organisations;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;

namespace Platform.Conformance.Exploring.Replaying;

/// <summary>Somebody who has no business with the people of a scene.</summary>
/// <param name="Own">Somebody whom they support themselves; nobody where their roles support nobody.</param>
internal sealed record Outsider(string What, TestBrowser Browser, IReadOnlyList<string> Roles, Guid? Own);

/// <summary>
/// Those who must learn nothing: whoever holds every role in an organisation that nothing is shared with (and each role alone, when the tests dig
/// deep), a colleague who is kept away from everybody, a commissioner and an administrator in the very team, and whoever has not signed in.
/// </summary>
internal sealed class Outsiders(Subject subject, TestPlatform platform, Scene scene)
{
    public async Task<IReadOnlyList<Outsider>> HireAsync()
    {
        var people = await platform.InScopeAsync(scope => scope.Database.ManyAsync<Guid>(KitSql.Everybody));
        var away = Guid.Empty;
        await InTransactionAsync(async scope =>
        {
            await scope.Database.ExecuteAsync(KitSql.EndSeals, new { now = scope.Now });
            away = await Teams.KeepAsync(scope.Database, "Zed team", "Zed organisation");
        });
        var own = await scene.PersonAsync(away, null, "Somebody Own");
        var outsiders = new List<Outsider>
        {
            await OneAsync("every role elsewhere", away, Role.All, own, []),
            await OneAsync("kept away", scene.Team, Role.All, null, people),
            new("a commissioner of the team", await scene.AsAsync(Role.Commissioner), [Role.Commissioner], null),
            new("an administrator of the team", await scene.AsAsync(Role.Administrator), [Role.Administrator], null),
            new("signed out", platform.Browser(), [], null),
        };
        if (!Depth.IsUsual)
        {
            foreach (var role in Role.All) outsiders.Add(await OneAsync($"{role} elsewhere", away, [role], null, []));
        }

        return outsiders;
    }

    private async Task<Outsider> OneAsync(string what, Guid team, IReadOnlyList<string> roles, Guid? own, IReadOnlyList<Guid> keptFrom)
    {
        var (worker, email) = (Ids.New(), $"zed-{what.Replace(' ', '-')}@demo.example");
        await InTransactionAsync(async scope =>
        {
            await scope.Database.ExecuteOneAsync(KitSql.AddWorker, new { worker, team, email, emailKey = email.ToUpperInvariant(), name = "Zed", stamp = $"{worker:N}", now = scope.Now });
            foreach (var role in roles)
            {
                foreach (var module in new[] { "core", subject.Key }.Distinct()) await scope.Database.ExecuteOneAsync(KitSql.AddRole, new { worker, module, role });
            }

            foreach (var person in keptFrom) await scope.Database.ExecuteAsync(KitSql.AddLock, new { id = Ids.New(), person, worker, now = scope.Now });
        });
        return new(what, await platform.SignInAsync(email), roles, own);
    }

    private Task<bool> InTransactionAsync(Func<ModuleScope, Task> act) => platform.InScopeAsync(async scope =>
    {
        await scope.Database.TransactAsync(() => act(scope));
        return true;
    });
}
