using Platform.Record.Names;
using Platform.Sdk.Data;
using Platform.Sdk.Rules;

namespace Platform.Record.Organisations;

/// <summary>The organisations of an area and their teams, made when they are first named. <c>Casa </c> and <c>casa</c> are one.</summary>
public static class Teams
{
    private const int LongestName = 100;

    /// <summary>Whether two names mean the same: case, blanks, accents and signs do not count, as with the names of people.</summary>
    public static bool IsSame(string one, string another) => Fold.Whole(one) is { Length: > 0 } key && key == Fold.Whole(another);

    /// <summary>The team of this name, made if there is none.</summary>
    public static async Task<Guid> KeepAsync(IDatabase database, string name, string organisation)
    {
        name = Tidy(name);
        if (await database.OneAsync<Guid?>(TeamSql.Find, new { name }) is { } known)
        {
            return known;
        }

        if ((await database.ManyAsync<TeamRow>(TeamSql.All)).FirstOrDefault(team => IsSame(team.Name, name)) is { } written)
        {
            return written.Id;
        }

        var (team, tidy) = (Ids.New(), Tidy(organisation));
        var owner = await OrganisationAsync(database, tidy);
        await database.ExecuteOneAsync(TeamSql.Add, new { team, name, organisation = owner.Name, organisationId = owner.Id });
        return team;
    }

    /// <summary>The team that somebody names by hand, made if there is none; never a team of the same name elsewhere, whose people they would see.</summary>
    /// <exception cref="RuleBrokenException">Another organisation has a team of this name.</exception>
    public static async Task<Guid> NameAsync(IDatabase database, string name, string organisation, string field)
    {
        var same = (await database.ManyAsync<TeamRow>(TeamSql.All)).FirstOrDefault(team => IsSame(team.Name, name));
        return same is null || IsSame(same.Organisation, organisation)
            ? same?.Id ?? await KeepAsync(database, name, organisation)
            : throw new RuleBrokenException(
                $"{same.Organisation} has a team called {same.Name}. Give the new team another name, or choose that one from the list.", field);
    }

    private static async Task<NamedRow> OrganisationAsync(IDatabase database, string name)
    {
        var all = await database.ManyAsync<NamedRow>(TeamSql.AllOrganisations);
        if ((all.FirstOrDefault(one => one.Name == name) ?? all.FirstOrDefault(one => IsSame(one.Name, name))) is { } known)
        {
            return known;
        }

        var organisation = Ids.New();
        await database.ExecuteOneAsync(TeamSql.AddOrganisation, new { organisation, name });
        return new NamedRow { Id = organisation, Name = name };
    }

    private static string Tidy(string name)
    {
        var tidy = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return tidy.Length <= LongestName ? tidy : tidy[..LongestName].TrimEnd();
    }
}

internal sealed record NamedRow
{
    public Guid Id { get; init; }
    public string Name { get; init; } = "";
}

internal sealed record TeamRow
{
    public Guid Id { get; init; }
    public string Name { get; init; } = "";
    public string Organisation { get; init; } = "";
}

internal static class TeamSql
{
    public static readonly Sql Find = new("select t.team_id from core_team t where t.name = @name");

    public static readonly Sql All = new("select t.team_id as id, t.name, t.organisation from core_team t order by t.name");

    public static readonly Sql Add = new("""
        insert into core_team (team_id, name, organisation, organisation_id) values (@team, @name, @organisation, @organisationId)
        """);

    public static readonly Sql AllOrganisations = new("select o.organisation_id as id, o.name from core_organisation o order by o.name");

    public static readonly Sql AddOrganisation = new("insert into core_organisation (organisation_id, name) values (@organisation, @name)");
}
