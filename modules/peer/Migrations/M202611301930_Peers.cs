using FluentMigrator;

namespace Peer.Migrations;

/// <summary>Colleagues who support people from lived experience, and what they write about themselves: about nobody who is supported.</summary>
[Migration(202611301930)]
public sealed class Peers : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Table("peer_peer")
            .WithColumn("peer_id").AsGuid().PrimaryKey("peer_peer_pk")
            .WithColumn("worker_id").AsGuid().NotNullable().ForeignKey("peer_peer_worker", "core_worker", "worker_id").Unique("peer_peer_one")
            .WithColumn("team_id").AsGuid().NotNullable().ForeignKey("peer_peer_team", "core_team", "team_id").Indexed("peer_peer_of_team")
            .WithColumn("state").AsString(20).NotNullable()
            .WithColumn("state_on").AsDate().NotNullable()
            .WithColumn("ready_until").AsDate().Nullable()
            .WithColumn("capacity").AsInt32().NotNullable()
            .WithColumn("supervisor_id").AsGuid().Nullable().ForeignKey("peer_peer_supervisor", "core_worker", "worker_id")
            .WithColumn("own_record_on").AsDate().Nullable()
            .WithColumn("added_at").AsDateTime2().NotNullable()
            .WithColumn("version").AsInt32().NotNullable();

        Create.Table("peer_profile")
            .WithColumn("peer_id").AsGuid().PrimaryKey("peer_profile_pk").ForeignKey("peer_profile_of", "peer_peer", "peer_id")
            .WithColumn("known_as").AsString(100).NotNullable()
            .WithColumn("words").AsString(2000).NotNullable()
            .WithColumn("shown_on").AsDate().Nullable()
            .WithColumn("changed_at").AsDateTime2().NotNullable()
            .WithColumn("version").AsInt32().NotNullable();

        Create.Table("peer_said")
            .WithColumn("peer_id").AsGuid().PrimaryKey("peer_said_pk").ForeignKey("peer_said_of", "peer_peer", "peer_id")
            .WithColumn("field").AsString(40).PrimaryKey("peer_said_pk")
            .WithColumn("choice").AsString(40).PrimaryKey("peer_said_pk");
    }
}
