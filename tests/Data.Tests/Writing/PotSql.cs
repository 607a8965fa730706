using Platform.Sdk.Data;

namespace Data.Tests.Writing;

/// <summary>A pot of money: the smallest thing that two workers can change at once.</summary>
internal static class PotSql
{
    public static readonly Sql Insert = new("insert into core_pot (pot_id, name, pence, version) values (@pot, @name, @pence, 1)");
    public static readonly Sql Pence = new("select pence from core_pot where pot_id = @pot");
    public static readonly Sql All = new("select pot_id, name, pence, version from core_pot order by name");
    public static readonly Sql Guard = new("update core_pot set version = version + 1 where pot_id = @pot");
    public static readonly Sql Set = new("update core_pot set pence = @pence where pot_id = @pot");
    public static readonly Sql Empty = new("update core_pot set pence = 0");
    public static readonly Sql SetVersion = new("update core_pot set pence = @pence, version = version + 1 where pot_id = @pot and version = @version");
}

internal sealed record Pot
{
    public Guid PotId { get; init; }
    public required string Name { get; init; }
    public long Pence { get; init; }
    public long Version { get; init; }
}
