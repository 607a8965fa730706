using FluentMigrator;

namespace Platform.Record.Migrations.Continuity;

/// <summary>Since when support waits with its team for somebody to lead it, where it was led before.</summary>
[Migration(202611292030)]
public sealed class Waiting : ForwardOnlyMigration
{
    public override void Up()
    {
        Alter.Table("core_support").AddColumn("waiting_on").AsDate().Nullable();
        Execute.Sql("drop view core_support_card");
        Execute.Sql("""
            create view core_support_card as
            select s.support_id, s.person_id, s.module_key, s.team_id, t.name as team_name,
                   s.lead_worker_id, w.name as lead_worker_name, s.phase, s.started_on, s.ended_on, s.waiting_on,
                   (select max(c.happened_at) from core_contact c
                    where c.support_id = s.support_id and c.two_way = 1) as last_two_way_at,
                   (select max(c.happened_at) from core_contact c
                    where c.support_id = s.support_id) as last_try_at,
                   (select count(*) from core_contact c
                    where c.support_id = s.support_id and c.two_way = 0
                      and not exists (select 1 from core_contact l
                                      where l.support_id = c.support_id and l.two_way = 1 and l.happened_at > c.happened_at)) as tries_since
            from core_support s
            join core_team t on t.team_id = s.team_id
            left join core_worker w on w.worker_id = s.lead_worker_id
            """);
    }
}
