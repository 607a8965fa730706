using FluentMigrator;

namespace Platform.Record.Migrations.Continuity;

/// <summary>
/// The views on what whoever goes to see somebody needs: the ways to reach them that are safe, and no others; and contacts with what was noted, for those who recorded them.
/// </summary>
[Migration(202611302020)]
public sealed class BesideCards : ForwardOnlyMigration
{
    public override void Up()
    {
        Execute.Sql("""
            create view core_safe_way_card as
            select w.way_id, w.person_id, w.kind, w.value, w.best_when, w.may_say, w.added_at
            from core_way_to_reach w
            where w.safety = 'Safe'
            """);
        Execute.Sql("""
            create view core_contact_note_card as
            select c.contact_id, c.person_id, c.support_id, c.worker_id, c.method, c.result, c.note, c.happened_at
            from core_contact c
            """);
    }
}
