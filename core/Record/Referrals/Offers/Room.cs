using Platform.Record.Support;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Platform.Record.Referrals.Offers;

/// <summary>Somebody of a team who may give a support.</summary>
internal sealed record Giver(Guid Worker, Guid Team, ModuleDeclaration Module);

/// <summary>How many more a team could take up for a support, by what the caseloads of those who give it leave.</summary>
public sealed class Room(IDatabase database)
{
    /// <summary>The places left by module and team: one query. No row: nobody there gives it. Null: there is no limit.</summary>
    internal async Task<IReadOnlyDictionary<(string Module, Guid Team), int?>> LeftAsync(IReadOnlyList<Giver> givers)
    {
        var led = (await database.ManyAsync<LedRow>(RoomSql.Led)).ToLookup(row => (row.WorkerId, row.ModuleKey), row => new CaseloadCount { ModuleKey = row.ModuleKey, Phase = row.Phase, People = row.People });
        return givers.GroupBy(giver => (giver.Module.Info.Key, giver.Team)).ToDictionary(
            team => team.Key,
            team => team.DistinctBy(giver => giver.Worker).Select(giver => Caseload.NewcomersLeft(giver.Module, led[(giver.Worker, team.Key.Key)])).Aggregate((int?)0, (all, one) => all + one));
    }
}

internal sealed record LedRow
{
    public Guid WorkerId { get; init; }
    public string ModuleKey { get; init; } = "";
    public Phase Phase { get; init; }
    public int People { get; init; }
}

internal static class RoomSql
{
    public static readonly Sql Led = Sql.ForEveryone("""
        select s.lead_worker_id as worker_id, s.module_key, s.phase, count(*) as people
        from core_support s
        where s.lead_worker_id is not null and s.phase <> 'Ended'
        group by s.lead_worker_id, s.module_key, s.phase
        """, "how much room a team has is counted over everybody, and only the sum of a team is shown");
}
