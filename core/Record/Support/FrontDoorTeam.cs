using Platform.Sdk.Areas;
using Platform.Sdk.Data;

namespace Platform.Record.Support;

/// <summary>The team with which a person waits while nobody supports them yet.</summary>
public sealed class FrontDoorTeam(IDatabase database, RecordSettings settings, LocalArea area)
{
    /// <summary>Its id; the team is made when the area has none of this name.</summary>
    internal async Task<Guid> KeepAsync()
    {
        var name = settings.FrontDoorTeam;
        if (await database.OneAsync<Guid?>(FrontDoorSql.Find, new { name }) is { } known)
        {
            return known;
        }

        var team = Ids.New();
        await database.ExecuteAsync(FrontDoorSql.Make, new { team, name, organisation = area.Name.Length <= 100 ? area.Name : area.Name[..100] });
        return team;
    }
}

internal static class FrontDoorSql
{
    public static readonly Sql Find = new("select t.team_id from core_team t where t.name = @name");

    public static readonly Sql Make = new("insert into core_team (team_id, name, organisation) values (@team, @name, @organisation)");
}
