using FluentMigrator;

namespace Platform.Record.Migrations.Referrals;

/// <summary>Supports that take nobody new until a day, everywhere or in one locality.</summary>
[Migration(202611291510)]
public sealed class Closures : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Table("core_referral_closure")
            .WithColumn("closure_id").AsGuid().PrimaryKey("core_referral_closure_pk")
            .WithColumn("module_key").AsString(64).NotNullable()
            .WithColumn("locality").AsString(100).Nullable()
            .WithColumn("until_on").AsDate().NotNullable()
            .WithColumn("reason").AsString(500).NotNullable()
            .WithColumn("closed_by").AsString(100).NotNullable()
            .WithColumn("closed_at").AsDateTime2().NotNullable()
            .WithColumn("ended_at").AsDateTime2().Nullable()
            .WithColumn("ended_by").AsString(100).Nullable();
        Create.Index("core_referral_closure_now").OnTable("core_referral_closure").OnColumn("until_on").Ascending();
    }
}
