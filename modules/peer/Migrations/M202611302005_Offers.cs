using FluentMigrator;

namespace Peer.Migrations;

/// <summary>Peers offered to somebody, and matches. What a peer was asked names nobody: not even an id leads from it to the person.</summary>
[Migration(202611302005)]
public sealed class Offers : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Table("peer_asked")
            .WithColumn("asked_id").AsGuid().PrimaryKey("peer_asked_pk")
            .WithColumn("peer_id").AsGuid().NotNullable().ForeignKey("peer_asked_peer", "peer_peer", "peer_id").Indexed("peer_asked_of")
            .WithColumn("team_id").AsGuid().NotNullable().ForeignKey("peer_asked_team", "core_team", "team_id")
            .WithColumn("asked_on").AsDate().NotNullable()
            .WithColumn("answer_by").AsDate().NotNullable()
            .WithColumn("state").AsString(20).NotNullable()
            .WithColumn("was_state").AsString(20).Nullable()
            .WithColumn("answered_on").AsDate().Nullable()
            .WithColumn("version").AsInt32().NotNullable();

        Create.Table("peer_offer")
            .WithColumn("offer_id").AsGuid().PrimaryKey("peer_offer_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("peer_offer_person", "core_person", "person_id")
            .WithColumn("support_id").AsGuid().NotNullable().ForeignKey("peer_offer_support", "core_support", "support_id")
            .WithColumn("state").AsString(20).NotNullable()
            .WithColumn("was_state").AsString(20).Nullable()
            .WithColumn("offered_on").AsDate().NotNullable()
            .WithColumn("offered_by").AsString(200).NotNullable()
            .WithColumn("offered").AsInt32().NotNullable()
            .WithColumn("why").AsString(1000).Nullable()
            .WithColumn("answered_on").AsDate().Nullable()
            .WithColumn("words").AsString(2000).Nullable()
            .WithColumn("version").AsInt32().NotNullable();
        Create.Index("peer_offer_of").OnTable("peer_offer").OnColumn("person_id").Ascending().OnColumn("offered_on").Descending();

        Create.Table("peer_offered")
            .WithColumn("offered_id").AsGuid().PrimaryKey("peer_offered_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("peer_offered_person", "core_person", "person_id").Indexed("peer_offered_of")
            .WithColumn("offer_id").AsGuid().NotNullable().ForeignKey("peer_offered_offer", "peer_offer", "offer_id")
            .WithColumn("peer_id").AsGuid().NotNullable().ForeignKey("peer_offered_peer", "peer_peer", "peer_id")
            .WithColumn("place").AsInt32().NotNullable()
            .WithColumn("state").AsString(20).NotNullable()
            .WithColumn("asked_id").AsGuid().Nullable().ForeignKey("peer_offered_asked", "peer_asked", "asked_id");

        Create.Table("peer_match")
            .WithColumn("match_id").AsGuid().PrimaryKey("peer_match_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("peer_match_person", "core_person", "person_id").Indexed("peer_match_of")
            .WithColumn("support_id").AsGuid().NotNullable().ForeignKey("peer_match_support", "core_support", "support_id")
            .WithColumn("peer_id").AsGuid().NotNullable().ForeignKey("peer_match_peer", "peer_peer", "peer_id")
            .WithColumn("offer_id").AsGuid().Nullable().ForeignKey("peer_match_offer", "peer_offer", "offer_id")
            .WithColumn("hears_id").AsGuid().NotNullable().ForeignKey("peer_match_hears", "core_worker", "worker_id")
            .WithColumn("know_first").AsString(2000).Nullable()
            .WithColumn("from_on").AsDate().NotNullable()
            .WithColumn("until_on").AsDate().Nullable()
            .WithColumn("ended_by").AsString(20).Nullable();
    }
}
