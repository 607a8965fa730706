using FluentMigrator;

namespace Platform.Record.Migrations;

/// <summary>Everybody whom a team supports, from the index alone.</summary>
[Migration(202611231100)]
public sealed class SupportInSight : ForwardOnlyMigration
{
    public override void Up() =>
        Create.Index("core_support_in_sight").OnTable("core_support").OnColumn("team_id").Ascending().OnColumn("person_id").Ascending();
}
