using Platform.Sdk.Data;
using Platform.Sdk.Rules;

namespace Platform.Record.Organisations;

/// <summary>The organisations of an area and their teams, made when they are first named.</summary>
public static class Teams
{
    private const int LongestName = 100;

    /// <summary>The team of this name, made if there is none.</summary>
    public static async Task<Guid> KeepAsync(IDatabase database, string name, string organisation)
    {
        if (await database.OneAsync<Guid?>(TeamSql.Find, new { name }) is { } known)
        {
            return known;
        }

        var team = Ids.New();
        organisation = organisation.Length <= LongestName ? organisation : organisation[..LongestName];
        await database.ExecuteOneAsync(TeamSql.Add, new { team, name, organisation, organisationId = await OrganisationAsync(database, organisation) });
        return team;
    }

    /// <summary>The team that somebody names by hand, made if there is none; never a team of the same name elsewhere, whose people they would see.</summary>
    /// <exception cref="RuleBrokenException">Another organisation has a team of this name.</exception>
    public static async Task<Guid> NameAsync(IDatabase database, string name, string organisation, string field)
    {
        var known = await database.OneAsync<string>(TeamSql.OrganisationOf, new { name });
        return known is null || string.Equals(known, organisation, StringComparison.OrdinalIgnoreCase)
            ? await KeepAsync(database, name, organisation)
            : throw new RuleBrokenException($"{known} has a team called {name}. Give the new team another name, or choose that one from the list.", field);
    }

    private static async Task<Guid> OrganisationAsync(IDatabase database, string name)
    {
        if (await database.OneAsync<Guid?>(TeamSql.FindOrganisation, new { name }) is { } known)
        {
            return known;
        }

        var organisation = Ids.New();
        await database.ExecuteOneAsync(TeamSql.AddOrganisation, new { organisation, name });
        return organisation;
    }
}

internal static class TeamSql
{
    public static readonly Sql Find = new("select t.team_id from core_team t where t.name = @name");

    public static readonly Sql OrganisationOf = new("select t.organisation from core_team t where t.name = @name");

    public static readonly Sql Add = new("""
        insert into core_team (team_id, name, organisation, organisation_id) values (@team, @name, @organisation, @organisationId)
        """);

    public static readonly Sql FindOrganisation = new("select o.organisation_id from core_organisation o where o.name = @name");

    public static readonly Sql AddOrganisation = new("insert into core_organisation (organisation_id, name) values (@organisation, @name)");
}
