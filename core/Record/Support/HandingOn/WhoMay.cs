using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Platform.Record.Support.HandingOn;

/// <summary>Whoever could open a page about somebody: by their roles, and because nobody has closed the record to them. One query, whatever the team.</summary>
public sealed class WhoMay(IDatabase database, IModules modules, CurrentWorker worker) : IWhoMay
{
    internal static readonly Sql Open = new($"""
        select w.worker_id, w.name, w.team_id, r.module_key, r.role
        from core_worker w
        join core_worker_role r on r.worker_id = w.worker_id
        join core_person p on p.person_id = @person
        where w.team_id = @team and w.disabled_at is null and not {HandOverSql.Closed("p.person_id", "w.worker_id")}
        order by w.name, w.worker_id
        """);

    public async Task<IReadOnlyList<WorkerCard>> OpenAsync(string permission, Guid person) =>
    [
        .. from row in await database.ManyAsync<RoleRow>(Open, new { person, team = worker.TeamId })
           group row by row.WorkerId into roles
           where Permits.Of(modules, [.. roles.Select(row => new HeldRole(row.ModuleKey, row.Role))]).Contains(permission)
           select new WorkerCard { WorkerId = roles.Key, Name = roles.First().Name, TeamId = roles.First().TeamId },
    ];

    private sealed record RoleRow
    {
        public Guid WorkerId { get; init; }

        public string Name { get; init; } = "";

        public Guid TeamId { get; init; }

        public string ModuleKey { get; init; } = "";

        public string Role { get; init; } = "";
    }
}
