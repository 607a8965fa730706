using FluentMigrator;

namespace Platform.Record.Migrations.Access;

/// <summary>Records opened in an emergency by somebody who has no part in the support, and what others asked of those who have.</summary>
[Migration(202611231700)]
public sealed class BreakGlass : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Table("core_break_glass")
            .WithColumn("break_glass_id").AsGuid().PrimaryKey("core_break_glass_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("core_break_glass_person", "core_person", "person_id").Indexed("core_break_glass_of")
            .WithColumn("worker_id").AsGuid().NotNullable().ForeignKey("core_break_glass_worker", "core_worker", "worker_id")
            .WithColumn("reason").AsString(20).NotNullable()
            .WithColumn("words").AsString(1000).NotNullable()
            .WithColumn("opened_at").AsDateTime2().NotNullable()
            .WithColumn("until_at").AsDateTime2().NotNullable()
            .WithColumn("outcome").AsString(20).Nullable()
            .WithColumn("outcome_words").AsString(1000).Nullable()
            .WithColumn("reviewed_by").AsString(100).Nullable()
            .WithColumn("reviewed_at").AsDateTime2().Nullable();
        Create.Index("core_break_glass_in_sight").OnTable("core_break_glass")
            .OnColumn("worker_id").Ascending().OnColumn("until_at").Ascending().OnColumn("person_id").Ascending();

        Create.Table("core_ask")
            .WithColumn("ask_id").AsGuid().PrimaryKey("core_ask_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("core_ask_person", "core_person", "person_id").Indexed("core_ask_of")
            .WithColumn("worker_id").AsGuid().NotNullable().ForeignKey("core_ask_worker", "core_worker", "worker_id").Indexed("core_ask_by")
            .WithColumn("known_as").AsString(250).NotNullable()
            .WithColumn("words").AsString(1000).NotNullable()
            .WithColumn("asked_at").AsDateTime2().NotNullable()
            .WithColumn("answer").AsString(20).Nullable()
            .WithColumn("answer_words").AsString(1000).Nullable()
            .WithColumn("answered_by").AsString(100).Nullable()
            .WithColumn("answered_at").AsDateTime2().Nullable();
    }
}
