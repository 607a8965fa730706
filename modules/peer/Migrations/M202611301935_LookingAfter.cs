using FluentMigrator;

namespace Peer.Migrations;

/// <summary>What looking after a peer takes: dates and decisions, and nothing of what was said or of what anybody did.</summary>
[Migration(202611301935)]
public sealed class LookingAfter : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Table("peer_change")
            .WithColumn("change_id").AsGuid().PrimaryKey("peer_change_pk")
            .WithColumn("peer_id").AsGuid().NotNullable().ForeignKey("peer_change_of", "peer_peer", "peer_id").Indexed("peer_change_by_peer")
            .WithColumn("state").AsString(20).NotNullable()
            .WithColumn("since_on").AsDate().NotNullable()
            .WithColumn("return_plan").AsString(1000).Nullable()
            .WithColumn("look_on").AsDate().Nullable()
            .WithColumn("noted_at").AsDateTime2().NotNullable();

        Create.Table("peer_check")
            .WithColumn("check_id").AsGuid().PrimaryKey("peer_check_pk")
            .WithColumn("peer_id").AsGuid().NotNullable().ForeignKey("peer_check_of", "peer_peer", "peer_id")
            .WithColumn("number").AsInt32().NotNullable()
            .WithColumn("level").AsString(30).NotNullable()
            .WithColumn("issued_on").AsDate().NotNullable()
            .WithColumn("good_until").AsDate().NotNullable()
            .WithColumn("by_update_service").AsBoolean().NotNullable()
            .WithColumn("decision").AsString(30).NotNullable()
            .WithColumn("decided_by").AsString(100).NotNullable()
            .WithColumn("conditions").AsString(300).NotNullable()
            .WithColumn("risk_assessed").AsBoolean().NotNullable()
            .WithColumn("noted_at").AsDateTime2().NotNullable();
        Create.Index("peer_check_nth").OnTable("peer_check").OnColumn("peer_id").Ascending().OnColumn("number").Ascending().WithOptions().Unique();

        Create.Table("peer_training")
            .WithColumn("training_id").AsGuid().PrimaryKey("peer_training_pk")
            .WithColumn("peer_id").AsGuid().NotNullable().ForeignKey("peer_training_of", "peer_peer", "peer_id").Indexed("peer_training_by_peer")
            .WithColumn("course").AsString(40).NotNullable()
            .WithColumn("provider").AsString(200).Nullable()
            .WithColumn("hours").AsInt32().Nullable()
            .WithColumn("planned_on").AsDate().Nullable()
            .WithColumn("done_on").AsDate().Nullable()
            .WithColumn("version").AsInt32().NotNullable();

        Create.Table("peer_talk")
            .WithColumn("talk_id").AsGuid().PrimaryKey("peer_talk_pk")
            .WithColumn("peer_id").AsGuid().NotNullable().ForeignKey("peer_talk_of", "peer_peer", "peer_id").Indexed("peer_talk_by_peer")
            .WithColumn("kind").AsString(20).NotNullable()
            .WithColumn("came_after").AsString(20).Nullable()
            .WithColumn("due_on").AsDate().NotNullable()
            .WithColumn("held_on").AsDate().Nullable()
            .WithColumn("noted_at").AsDateTime2().NotNullable()
            .WithColumn("version").AsInt32().NotNullable();
    }
}
