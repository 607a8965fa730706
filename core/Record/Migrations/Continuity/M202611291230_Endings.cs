using FluentMigrator;

namespace Platform.Record.Migrations.Continuity;

/// <summary>Endings: proposed by one worker with a reason, decided by a lead who is another, with the way back in words.</summary>
[Migration(202611291230)]
public sealed class Endings : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Table("core_ending")
            .WithColumn("ending_id").AsGuid().PrimaryKey("core_ending_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("core_ending_person", "core_person", "person_id")
            .WithColumn("support_id").AsGuid().NotNullable().ForeignKey("core_ending_support", "core_support", "support_id")
            .WithColumn("reason").AsString(20).NotNullable()
            .WithColumn("words").AsString(1000).Nullable()
            .WithColumn("evidence").AsString(1000).Nullable()
            .WithColumn("way_back").AsString(int.MaxValue).Nullable()
            .WithColumn("proposed_by_id").AsGuid().Nullable().ForeignKey("core_ending_proposer", "core_worker", "worker_id")
            .WithColumn("proposed_by").AsString(100).Nullable()
            .WithColumn("proposed_at").AsDateTime2().NotNullable()
            .WithColumn("decision").AsString(20).NotNullable()
            .WithColumn("decision_words").AsString(1000).Nullable()
            .WithColumn("decided_by").AsString(100).Nullable()
            .WithColumn("decided_at").AsDateTime2().Nullable()
            .WithColumn("reopened_as").AsGuid().Nullable().ForeignKey("core_ending_reopened", "core_support", "support_id")
            .WithColumn("version").AsInt32().NotNullable();
        Create.Index("core_ending_of").OnTable("core_ending").OnColumn("person_id").Ascending().OnColumn("support_id").Ascending();
    }
}
