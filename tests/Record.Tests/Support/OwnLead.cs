using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Record.Support;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Record.Tests.Support;

/// <summary>A module whose support peers lead, two people each, and nobody else.</summary>
public sealed class OwnLead : IModule
{
    public const string Key = "peer", Lead = "peer.match.lead", Pat = "peer@demo.example", Sasha = "sasha@demo.example", Coordinator = "cleo@demo.example";

    public ModuleInfo Info { get; } = new(Key, "Peer support", "For these tests.");

    public void Compose(IModuleBuilder module) => module
        .Settings<OwnLeadSettings>()
        .Permissions([new(Lead, "Be matched with {a person}", Role.Peer)])
        .Provides(new SupportKind("Peer support", []) { LedBy = Lead });

    /// <summary>The peers' team, with a lead who coordinates it and a second peer.</summary>
    internal static async Task<Scene> StartAsync(DatabaseEngine engine)
    {
        var scene = await Scene.StartAsync(engine, new OwnLead());
        await HireAsync(scene, Coordinator, "lead", "core", Key);
        await HireAsync(scene, Sasha, "peer", "core", Key);
        return scene;
    }

    /// <summary>Somebody who waits with the peers' team.</summary>
    internal static async Task<(Guid Person, Guid Support)> WaitingAsync(Scene scene, string name = "Sam")
    {
        var person = await scene.PersonAsync(name);
        return (person, await scene.SupportAsync(person, Coordinator, Key, lead: false));
    }

    internal static async Task MatchAsync(Scene scene, (Guid Person, Guid Support) of, string? email)
    {
        var worker = email is null ? (Guid?)null : await IdAsync(scene, email);
        await scene.DoAsync(Coordinator, services => services.GetRequiredService<ISupport>().LedByAsync(Key, of.Person, of.Support, worker));
    }

    internal static Task<Guid> IdAsync(Scene scene, string email) => scene.AsAsync(email, services => Task.FromResult(services.GetRequiredService<CurrentWorker>().Id));

    internal static Task<string?> LeadOfAsync(Scene scene, (Guid Person, Guid Support) of) =>
        scene.AsAsync<string?>(Coordinator, async services => (await services.GetRequiredService<Episodes>().OfAsync(of.Person)).Single(one => one.SupportId == of.Support).LeadWorkerName);

    private static Task HireAsync(Scene scene, string email, string role, params string[] modules) => scene.DoAsync(Pat, async services =>
    {
        var database = services.GetRequiredService<IDatabase>();
        await database.ExecuteAsync(Access.Worlds.WorldSql.Worker, new { id = Ids.New(), email, emailKey = email.ToUpperInvariant(), now = scene.Now, like = Pat });
        await database.ExecuteAsync(s_name, new { email, name = $"{char.ToUpperInvariant(email[0])}{email[1..].Split('@')[0]}" });
        foreach (var module in modules) await database.ExecuteAsync(Access.Worlds.WorldSql.Role, new { email, module, role });
    });

    private static readonly Sql s_name = new("update core_worker set name = @name where email = @email");
}

public sealed record OwnLeadSettings : SupportSettings
{
    public OwnLeadSettings() => CaseloadLimit = 2;
}
