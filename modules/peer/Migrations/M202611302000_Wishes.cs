using FluentMigrator;

namespace Peer.Migrations;

/// <summary>The search for a peer, what the person wishes for, and whom they must not meet.</summary>
[Migration(202611302000)]
public sealed class Wishes : ForwardOnlyMigration
{
    public override void Up()
    {
        // what is decided about one peer is decided behind their row, one after another
        Alter.Table("peer_peer").AddColumn("guard").AsInt32().NotNullable().WithDefaultValue(0);

        Create.Table("peer_search")
            .WithColumn("search_id").AsGuid().PrimaryKey("peer_search_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("peer_search_person", "core_person", "person_id").Indexed("peer_search_of")
            .WithColumn("support_id").AsGuid().NotNullable().ForeignKey("peer_search_support", "core_support", "support_id")
            .WithColumn("rests_until").AsDate().Nullable()
            .WithColumn("guard").AsInt32().NotNullable();

        Create.Table("peer_wish")
            .WithColumn("wish_id").AsGuid().PrimaryKey("peer_wish_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("peer_wish_person", "core_person", "person_id")
            .WithColumn("words").AsString(2000).Nullable()
            .WithColumn("told_on").AsDate().NotNullable()
            .WithColumn("told_at").AsDateTime2().NotNullable()
            .WithColumn("told_to").AsString(200).NotNullable();
        Create.Index("peer_wish_of").OnTable("peer_wish").OnColumn("person_id").Ascending().OnColumn("told_at").Descending();

        Create.Table("peer_wished")
            .WithColumn("wished_id").AsGuid().PrimaryKey("peer_wished_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("peer_wished_person", "core_person", "person_id").Indexed("peer_wished_of")
            .WithColumn("wish_id").AsGuid().NotNullable().ForeignKey("peer_wished_wish", "peer_wish", "wish_id")
            .WithColumn("field").AsString(40).NotNullable()
            .WithColumn("choice").AsString(40).NotNullable();

        Create.Table("peer_exclusion")
            .WithColumn("exclusion_id").AsGuid().PrimaryKey("peer_exclusion_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("peer_exclusion_person", "core_person", "person_id").Indexed("peer_exclusion_of")
            .WithColumn("peer_id").AsGuid().NotNullable().ForeignKey("peer_exclusion_peer", "peer_peer", "peer_id")
            .WithColumn("kind").AsString(30).NotNullable()
            .WithColumn("words").AsString(1000).Nullable()
            .WithColumn("kept_on").AsDate().NotNullable()
            .WithColumn("kept_by").AsString(200).NotNullable()
            .WithColumn("over_on").AsDate().Nullable()
            .WithColumn("version").AsInt32().NotNullable();
    }
}
