using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;

namespace Platform.Record.Organisations;

/// <summary>Somebody who answers for access, and the team they are in.</summary>
internal sealed record Governor
{
    public Guid WorkerId { get; init; }
    public Guid TeamId { get; init; }
}

/// <summary>Those who work here now and hold a permission by their role.</summary>
public sealed class Governors(IDatabase database, IModules modules)
{
    internal Task<IReadOnlyList<Governor>> WhoMayAsync(string permission) =>
        WithAsync(modules.On.SelectMany(module => module.Permissions).First(one => one.Key == permission).DefaultRoles);

    /// <summary>Those who give out roles: told where nobody is left who may do what governance does.</summary>
    internal Task<IReadOnlyList<Governor>> AdministratorsAsync() => WithAsync([Role.Administrator]);

    /// <summary>Those of them who are or were kept away by name from somebody's record.</summary>
    internal async Task<IReadOnlySet<Guid>> KeptAwayAsync(Guid person) =>
        (await database.ManyAsync<Guid>(GovernorSql.KeptAway, new { person })).ToHashSet();

    private Task<IReadOnlyList<Governor>> WithAsync(IEnumerable<string> roles) =>
        database.ManyAsync<Governor>(GovernorSql.WithRoles, new { roles = roles.ToList(), modules = new List<string> { "core", Permits.EveryModule } });
}

internal static class GovernorSql
{
    public static readonly Sql WithRoles = new("""
        select distinct w.worker_id, w.team_id
        from core_worker w
        join core_worker_role r on r.worker_id = w.worker_id
        where w.disabled_at is null and r.role in @roles and r.module_key in @modules
        """);

    public static readonly Sql KeptAway = new("select distinct l.worker_id from core_lock l where l.person_id = @person");

    /// <summary>Whether somebody has this to do already.</summary>
    public static readonly Sql HasToDo = Sql.ForEveryone("""
        select count(*) from core_work w where w.worker_id = @worker and w.kind = @kind and w.link = @link and w.sentence = @sentence and w.person_id is null and w.finished_at is null
        """, "notices to administrators are about nobody whom the platform supports");
}
