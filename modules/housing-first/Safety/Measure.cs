using Platform.Sdk.Data;

namespace HousingFirst.Safety;

/// <summary>Something that keeps somebody safe in a home.</summary>
internal sealed record Measure
{
    public Guid SafetyId { get; init; }
    public Guid TenancyId { get; init; }
    public string What { get; init; } = "";
    public DateOnly SinceOn { get; init; }
    public DateOnly? OverOn { get; init; }
    public int Version { get; init; }
}

internal static class SafetySql
{
    private const string Columns = "m.safety_id, m.tenancy_id, m.what, m.since_on, m.over_on, m.version";

    public static readonly Sql Of = new($"""
        select {Columns}
        from housing_first_safety m
        where m.person_id = @person and m.tenancy_id = @tenancy
        order by case when m.over_on is null then 0 else 1 end, m.since_on desc, m.safety_id
        """);

    public static readonly Sql One = new($"select {Columns} from housing_first_safety m where m.person_id = @person and m.safety_id = @safety");

    public static readonly Sql Add = new("""
        insert into housing_first_safety (safety_id, person_id, tenancy_id, what, since_on, version)
        values (@safety, @person, @tenancy, @what, @today, 1)
        """);

    public static readonly Sql Over = new("""
        update housing_first_safety set over_on = @today, version = version + 1
        where person_id = @person and safety_id = @safety and version = @version and over_on is null
        """);
}
