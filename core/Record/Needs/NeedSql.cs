using Platform.Sdk.Data;

namespace Platform.Record.Needs;

internal static class NeedSql
{
    public static readonly Sql Before = new("""
        select b.kind, b.state, b.noted_on, b.said_by, b.said_who, b.recorded_by
        from core_disadvantage_before b
        where b.person_id = @person
        order by b.replaced_at desc, b.disadvantage_before_id desc
        """);

    /// <summary>Keeps what stands, before something else does.</summary>
    public static readonly Sql Keep = new("""
        insert into core_disadvantage_before (disadvantage_before_id, person_id, kind, state, noted_on, said_by, said_who, recorded_by, replaced_at)
        select @id, d.person_id, d.kind, d.state, d.noted_on, d.said_by, d.said_who, d.recorded_by, @now
        from core_disadvantage d
        where d.person_id = @person and d.kind = @kind
        """);

    public static readonly Sql Say = new("""
        update core_disadvantage
        set state = @state, noted_on = @on, said_by = @by, said_who = @who, recorded_by = @recordedBy, version = version + 1
        where person_id = @person and kind = @kind and version = @version
        """);

    public static readonly Sql SayFirst = new("""
        insert into core_disadvantage (disadvantage_id, person_id, kind, state, noted_on, said_by, said_who, recorded_by, version)
        values (@id, @person, @kind, @state, @on, @by, @who, @recordedBy, 1)
        """);
}
