using FluentMigrator;

namespace Platform.Record.Migrations.Referrals;

/// <summary>To whom somebody was offered, and what they said.</summary>
[Migration(202611291505)]
public sealed class Offers : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Table("core_referral_offer")
            .WithColumn("offer_id").AsGuid().PrimaryKey("core_referral_offer_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("core_referral_offer_person", "core_person", "person_id").Indexed("core_referral_offer_of")
            .WithColumn("referral_id").AsGuid().NotNullable().ForeignKey("core_referral_offer_for", "core_referral", "referral_id").Indexed("core_referral_offer_referral")
            .WithColumn("module_key").AsString(64).NotNullable()
            .WithColumn("team_id").AsGuid().NotNullable().ForeignKey("core_referral_offer_team", "core_team", "team_id")
            .WithColumn("state").AsString(20).NotNullable()
            .WithColumn("made_by").AsString(100).NotNullable()
            .WithColumn("made_at").AsDateTime2().NotNullable()
            .WithColumn("risen_on").AsDate().Nullable()
            .WithColumn("reason").AsString(1000).Nullable()
            .WithColumn("instead").AsString(1000).Nullable()
            .WithColumn("contact").AsString(300).Nullable()
            .WithColumn("answered_by").AsString(100).Nullable()
            .WithColumn("answered_at").AsDateTime2().Nullable()
            .WithColumn("version").AsInt32().NotNullable();
        Create.Index("core_referral_offer_team_state").OnTable("core_referral_offer")
            .OnColumn("team_id").Ascending().OnColumn("state").Ascending().OnColumn("module_key").Ascending().OnColumn("made_at").Ascending();
        Create.Index("core_referral_offer_waits").OnTable("core_referral_offer").OnColumn("state").Ascending().OnColumn("made_at").Ascending();
    }
}
