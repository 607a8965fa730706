using FluentMigrator;

namespace Platform.Record.Migrations.Referrals;

/// <summary>What somebody was referred with. Until it is matched it is about nobody: <c>person_id</c> is filled in by the front door, and what becomes nobody is deleted.</summary>
[Migration(202611291500)]
public sealed class Referrals : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Table("core_referral")
            .WithColumn("referral_id").AsGuid().PrimaryKey("core_referral_pk")
            .WithColumn("person_id").AsGuid().Nullable().ForeignKey("core_referral_person", "core_person", "person_id").Indexed("core_referral_of")
            .WithColumn("joined_id").AsGuid().Nullable()
            .WithColumn("source").AsString(20).NotNullable()
            .WithColumn("known_as").AsString(200).NotNullable()
            .WithColumn("born").AsString(40).Nullable()
            .WithColumn("number").AsString(60).Nullable()
            .WithColumn("find_at").AsString(500).NotNullable()
            .WithColumn("known_by").AsString(500).Nullable()
            .WithColumn("words").AsString(int.MaxValue).NotNullable()
            .WithColumn("needs").AsString(2600).Nullable()
            .WithColumn("safe").AsString(20).NotNullable()
            .WithColumn("contact_how").AsString(500).Nullable()
            .WithColumn("keeps").AsString(2000).Nullable()
            .WithColumn("agreement").AsString(20).NotNullable()
            .WithColumn("from_name").AsString(100).Nullable()
            .WithColumn("from_organisation").AsString(150).Nullable()
            .WithColumn("from_reach").AsString(300).Nullable()
            .WithColumn("worker_id").AsGuid().Nullable().ForeignKey("core_referral_worker", "core_worker", "worker_id").Indexed("core_referral_by")
            .WithColumn("module_key").AsString(64).Nullable()
            .WithColumn("code_hash").AsString(64).NotNullable().Indexed("core_referral_code")
            .WithColumn("state").AsString(20).NotNullable()
            .WithColumn("sent_at").AsDateTime2().NotNullable()
            .WithColumn("waits_since").AsDateTime2().NotNullable()
            .WithColumn("risen_on").AsDate().Nullable()
            .WithColumn("answer").AsString(1000).Nullable()
            .WithColumn("answered_by").AsString(100).Nullable()
            .WithColumn("is_answer_kept_back").AsBoolean().NotNullable()
            .WithColumn("version").AsInt32().NotNullable();
        Create.Index("core_referral_waits").OnTable("core_referral").OnColumn("state").Ascending().OnColumn("waits_since").Ascending();
    }
}
