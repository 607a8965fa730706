using FluentMigrator;

namespace Platform.Record.Migrations.Access;

/// <summary>
/// What the access predicate asks is answered from indexes alone: whether a team's support goes on or ended lately, and which kind an agreement shares.
/// </summary>
[Migration(202611232345)]
public sealed class SupportThatEnded : ForwardOnlyMigration
{
    public override void Up()
    {
        Delete.Index("core_support_visible").OnTable("core_support");
        Create.Index("core_support_visible").OnTable("core_support")
            .OnColumn("person_id").Ascending().OnColumn("team_id").Ascending().OnColumn("ended_on").Ascending();
        Delete.Index("core_support_in_sight").OnTable("core_support");
        Create.Index("core_support_in_sight").OnTable("core_support")
            .OnColumn("team_id").Ascending().OnColumn("person_id").Ascending().OnColumn("ended_on").Ascending();
        Create.Index("core_sharing_kind_in_sight").OnTable("core_sharing_kind").OnColumn("sharing_id").Ascending().OnColumn("kind").Ascending();
        Delete.Index("core_lock_of").OnTable("core_lock");
        Create.Index("core_lock_of").OnTable("core_lock")
            .OnColumn("person_id").Ascending().OnColumn("worker_id").Ascending().OnColumn("ended_at").Ascending();
        Delete.Index("core_seal_of").OnTable("core_seal");
        Create.Index("core_seal_of").OnTable("core_seal")
            .OnColumn("person_id").Ascending().OnColumn("ended_at").Ascending().OnColumn("seal_id").Ascending();
    }
}
