using Platform.Sdk.Data;

namespace Platform.Record.Homes;

internal static class HomeSql
{
    private const string Columns =
        "h.home_id, h.kind, h.from_on, h.from_part, h.until_on, h.until_part, h.place, h.uprn, h.safe_visit, h.safe_write, h.recorded_by, h.version";

    public static readonly Sql Of = new($"""
        select {Columns}
        from core_home h
        where h.person_id = @person
        order by case when h.until_on is null then 0 else 1 end, h.from_on desc, h.recorded_at desc, h.home_id
        """);

    /// <summary>Where they live now, what began last first: a stay in hospital before the tenancy that goes on.</summary>
    public static readonly Sql Now = new($"""
        select {Columns}
        from core_home h
        where h.person_id = @person and h.until_on is null
        order by h.from_on desc, h.recorded_at desc, h.home_id
        """);

    public static readonly Sql One = new($"""
        select {Columns} from core_home h where h.person_id = @person and h.home_id = @home
        """);

    public static readonly Sql Add = new("""
        insert into core_home (
            home_id, person_id, kind, from_on, from_part, until_on, until_part, place, uprn, safe_visit, safe_write, recorded_by, recorded_at, version)
        values (@home, @person, @kind, @from, @fromPart, @until, @untilPart, @place, @uprn, @visit, @write, @by, @now, 1)
        """);

    /// <summary>Whoever comes to another place has left those where they were, as far as these began before.</summary>
    public static readonly Sql Leave = new("""
        update core_home set until_on = @from, until_part = @fromPart, version = version + 1
        where person_id = @person and until_on is null and from_on <= @from
        """);

    /// <summary>They have left this one; it began before, and nobody has written down its end yet.</summary>
    public static readonly Sql LeaveOne = new("""
        update core_home set until_on = @on, until_part = @part, version = version + 1
        where person_id = @person and home_id = @home and until_on is null and from_on <= @on
        """);

    /// <summary>They left it on another day than was written down.</summary>
    public static readonly Sql Until = new("""
        update core_home set until_on = @on, until_part = @part, version = version + 1
        where person_id = @person and home_id = @home and until_on is not null and from_on <= @on
        """);

    public static readonly Sql NotLeft = new("""
        update core_home set until_on = null, until_part = null, version = version + 1 where person_id = @person and home_id = @home and until_on is not null
        """);

    /// <summary>They moved in on another day than was written down.</summary>
    public static readonly Sql Since = new("""
        update core_home set from_on = @on, from_part = @part, version = version + 1
        where person_id = @person and home_id = @home and (until_on is null or until_on >= @on)
        """);

    public static readonly Sql Kind = new("""
        update core_home set kind = @kind, version = version + 1 where person_id = @person and home_id = @home and kind = @was
        """);

    /// <summary>It is somewhere else than was written down, and the number of the property with it; what somebody wrote down meanwhile stays.</summary>
    public static readonly Sql Where = new("""
        update core_home set place = @place, uprn = null, version = version + 1
        where person_id = @person and home_id = @home and coalesce(place, '') = @was
        """);

    public static readonly Sql Safe = new("""
        update core_home set safe_visit = @visit, safe_write = @write, version = version + 1 where person_id = @person and home_id = @home
        """);

    public static readonly Sql Change = new("""
        update core_home
        set kind = @kind, from_on = @from, from_part = @fromPart, until_on = @until, until_part = @untilPart, place = @place, uprn = @uprn,
            safe_visit = @visit, safe_write = @write, version = version + 1
        where person_id = @person and home_id = @home and version = @version
        """);

    public static readonly Sql Remove = new("""
        delete from core_home where person_id = @person and home_id = @home and version = @version
        """);
}
