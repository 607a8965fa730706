using FluentMigrator;

namespace Platform.Record.Migrations.Telling;

/// <summary>What was told about a topic, confirmed, asked again or not to be asked again, each kept as it was; and the repeats by themselves, of nobody.</summary>
[Migration(202611291010)]
public sealed class Topics : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Table("core_topic_said")
            .WithColumn("topic_said_id").AsGuid().PrimaryKey("core_topic_said_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("core_topic_said_person", "core_person", "person_id")
            .WithColumn("topic").AsString(100).NotNullable()
            .WithColumn("topic_label").AsString(100).NotNullable()
            .WithColumn("act").AsString(20).NotNullable()
            .WithColumn("words").AsString(int.MaxValue).Nullable()
            .WithColumn("said_on").AsDate().NotNullable()
            .WithColumn("said_to").AsString(100).NotNullable()
            .WithColumn("module_key").AsString(64).NotNullable()
            .WithColumn("worker_id").AsGuid().Nullable().ForeignKey("core_topic_said_worker", "core_worker", "worker_id")
            .WithColumn("written_at").AsDateTime2().NotNullable();
        Create.Index("core_topic_said_of").OnTable("core_topic_said")
            .OnColumn("person_id").Ascending().OnColumn("topic").Ascending().OnColumn("written_at").Descending();

        Create.Table("core_repeat")
            .WithColumn("repeat_id").AsGuid().PrimaryKey("core_repeat_pk")
            .WithColumn("topic").AsString(100).NotNullable()
            .WithColumn("topic_label").AsString(100).NotNullable()
            .WithColumn("act").AsString(20).NotNullable()
            .WithColumn("on_day").AsDate().NotNullable().Indexed("core_repeat_days");
    }
}
