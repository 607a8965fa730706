using FluentMigrator;

namespace Navigator.Migrations;

/// <summary>Another way to reach a person who has gone quiet.</summary>
[Migration(202611231000)]
public sealed class Ways : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Table("navigator_way")
            .WithColumn("way_id").AsGuid().PrimaryKey("navigator_way_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("navigator_way_person", "core_person", "person_id")
            .WithColumn("support_id").AsGuid().NotNullable().ForeignKey("navigator_way_support", "core_support", "support_id")
            .WithColumn("change").AsString(20).NotNullable()
            .WithColumn("note").AsString(int.MaxValue).NotNullable()
            .WithColumn("try_on").AsDate().NotNullable()
            .WithColumn("worker_id").AsGuid().Nullable().ForeignKey("navigator_way_worker", "core_worker", "worker_id")
            .WithColumn("planned_at").AsDateTime2().NotNullable()
            .WithColumn("reached_at").AsDateTime2().Nullable()
            .WithColumn("version").AsInt32().NotNullable();
        Create.Index("navigator_way_of").OnTable("navigator_way").OnColumn("person_id").Ascending().OnColumn("planned_at").Descending();
    }
}
