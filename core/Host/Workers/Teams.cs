using Platform.Host.Keys;
using Platform.Sdk.Data;

namespace Platform.Host.Workers;

internal static class Teams
{
    /// <summary>The team of this name, made if there is none.</summary>
    public static async Task<Guid> KeepAsync(IDatabase database, string name, string organisation)
    {
        if (await database.OneAsync<Guid?>(WorkerSql.TeamByName, new { name }) is { } known)
        {
            return known;
        }

        var team = Ids.New();
        await database.ExecuteOneAsync(WorkerSql.AddTeam, new { team, name, organisation });
        return team;
    }
}
