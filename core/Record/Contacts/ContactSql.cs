using Platform.Sdk.Data;

namespace Platform.Record.Contacts;

internal static class ContactSql
{
    public static readonly Sql Episodes = new("""
        select s.support_id, s.module_key, s.team_id, s.lead_worker_id, s.started_on
        from core_support s
        where s.person_id = @person and (@support is null or s.support_id = @support)
        order by case when s.phase = 'Ended' then 1 else 0 end,
                 case when s.lead_worker_id = @worker then 0 when s.team_id = @team then 1 else 2 end,
                 s.started_on desc, s.support_id
        """);

    public static readonly Sql LastMethod = new("""
        select c.method
        from core_contact c
        where c.person_id = @person and c.worker_id = @worker
        order by c.happened_at desc, c.contact_id
        """);

    public static readonly Sql Record = new("""
        insert into core_contact (contact_id, person_id, support_id, worker_id, method, result, two_way, note, happened_at, next_try_on)
        values (@contact, @person, @support, @worker, @method, @result, @twoWay, @note, @at, @nextTryOn)
        """);
}
