using Platform.Sdk.Data;

namespace Platform.Record.Support.Phases;

internal static class PhaseSql
{
    public static readonly Sql Of = new("""
        select c.support_id, c.phase, c.since_on, c.agreed, c.look_in_on, c.noted_by
        from core_phase_change c
        where c.person_id = @person
        order by c.since_on desc, c.noted_at desc, c.phase_change_id
        """);

    public static readonly Sql Note = new("""
        insert into core_phase_change (phase_change_id, person_id, support_id, phase, since_on, agreed, look_in_on, noted_by, noted_at)
        values (@id, @person, @support, @phase, @since, @agreed, @lookIn, @by, @now)
        """);

    public static readonly Sql Change = new("""
        update core_support set phase = @phase, over_limit_reason = coalesce(@overLimitReason, over_limit_reason), version = version + 1
        where person_id = @person and support_id = @support and phase = @from
        """);
}
