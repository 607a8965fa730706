using FluentMigrator;

namespace Platform.Record.Migrations.TeamAround;

/// <summary>Who is there for somebody besides those who support them here, who was named the lead of all, and when they met.</summary>
[Migration(202611291120)]
public sealed class PeopleAround : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Table("core_team_member")
            .WithColumn("team_member_id").AsGuid().PrimaryKey("core_team_member_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("core_team_member_person", "core_person", "person_id")
            .WithColumn("part").AsString(20).NotNullable()
            .WithColumn("name").AsString(100).NotNullable()
            .WithColumn("role").AsString(100).NotNullable()
            .WithColumn("organisation").AsString(200).Nullable()
            .WithColumn("reach").AsString(300).Nullable()
            .WithColumn("on_paper").AsBoolean().NotNullable()
            .WithColumn("since_on").AsDate().Nullable()
            .WithColumn("since_part").AsString(10).Nullable()
            .WithColumn("until_on").AsDate().Nullable()
            .WithColumn("added_by").AsString(100).NotNullable()
            .WithColumn("added_at").AsDateTime2().NotNullable()
            .WithColumn("version").AsInt32().NotNullable();
        Create.Index("core_team_member_of").OnTable("core_team_member").OnColumn("person_id").Ascending().OnColumn("until_on").Ascending();

        Create.Table("core_team_lead")
            .WithColumn("team_lead_id").AsGuid().PrimaryKey("core_team_lead_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("core_team_lead_person", "core_person", "person_id")
            .WithColumn("support_id").AsGuid().Nullable().ForeignKey("core_team_lead_support", "core_support", "support_id")
            .WithColumn("team_member_id").AsGuid().Nullable().ForeignKey("core_team_lead_member", "core_team_member", "team_member_id")
            .WithColumn("named_by").AsString(100).NotNullable()
            .WithColumn("named_at").AsDateTime2().NotNullable();
        Create.Index("core_team_lead_of").OnTable("core_team_lead").OnColumn("person_id").Ascending().OnColumn("named_at").Ascending();

        Create.Table("core_meeting")
            .WithColumn("meeting_id").AsGuid().PrimaryKey("core_meeting_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("core_meeting_person", "core_person", "person_id")
            .WithColumn("held_on").AsDate().NotNullable()
            .WithColumn("came").AsString(1000).NotNullable()
            .WithColumn("voice").AsString(20).NotNullable()
            .WithColumn("voice_words").AsString(2000).Nullable()
            .WithColumn("decisions").AsString(4000).NotNullable()
            .WithColumn("actions").AsString(4000).Nullable()
            .WithColumn("recorded_by").AsString(100).NotNullable()
            .WithColumn("recorded_at").AsDateTime2().NotNullable()
            .WithColumn("version").AsInt32().NotNullable();
        Create.Index("core_meeting_of").OnTable("core_meeting").OnColumn("person_id").Ascending().OnColumn("held_on").Ascending();
    }
}
