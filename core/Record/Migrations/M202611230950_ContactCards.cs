using FluentMigrator;

namespace Platform.Record.Migrations;

/// <summary>The views on contacts that modules may read: each one, and how often which method was tried since the last reply.</summary>
[Migration(202611230950)]
public sealed class ContactCards : ForwardOnlyMigration
{
    public override void Up()
    {
        Execute.Sql("""
            create view core_contact_card as
            select c.contact_id, c.person_id, c.support_id, c.method, c.result, c.two_way, c.happened_at, c.next_try_on,
                   w.name as worker_name
            from core_contact c
            left join core_worker w on w.worker_id = c.worker_id
            """);
        Execute.Sql("""
            create view core_try_card as
            select c.support_id, c.person_id, c.method, count(*) as tries
            from core_contact c
            where c.two_way = 0
              and not exists (select 1 from core_contact l
                              where l.support_id = c.support_id and l.two_way = 1 and l.happened_at > c.happened_at)
            group by c.support_id, c.person_id, c.method
            """);
    }
}
