using Platform.Sdk.Data;

namespace Platform.Record.Ways;

internal static class WaySql
{
    public static readonly Sql Of = new("""
        select w.way_id, w.kind, w.value, w.safety, w.best_when, w.may_say, w.version
        from core_way_to_reach w
        where w.person_id = @person
        order by w.added_at, w.way_id
        """);

    public static readonly Sql One = new("""
        select w.way_id, w.kind, w.value, w.safety, w.best_when, w.may_say, w.version
        from core_way_to_reach w
        where w.person_id = @person and w.way_id = @way
        """);

    public static readonly Sql Add = new("""
        insert into core_way_to_reach (way_id, person_id, kind, value, safety, best_when, may_say, added_at, version)
        values (@way, @person, @kind, @value, @safety, @bestWhen, @maySay, @now, 1)
        """);

    public static readonly Sql Change = new("""
        update core_way_to_reach
        set kind = @kind, value = @value, safety = @safety, best_when = @bestWhen, may_say = @maySay, version = version + 1
        where way_id = @way and person_id = @person and version = @version
        """);

    public static readonly Sql Remove = new("""
        delete from core_way_to_reach where way_id = @way and person_id = @person and version = @version
        """);
}
