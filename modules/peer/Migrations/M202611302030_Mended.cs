using FluentMigrator;

namespace Peer.Migrations;

/// <summary>What was missing: that a peer's answer is overdue, that somebody would rather not talk, a match that two change at once, and what a colleague hears of a worry they told.</summary>
[Migration(202611302030)]
public sealed class Mended : ForwardOnlyMigration
{
    public override void Up()
    {
        Alter.Table("peer_asked").AddColumn("reminded_on").AsDate().Nullable();
        Alter.Table("peer_talk").AddColumn("declined_on").AsDate().Nullable();
        Alter.Table("peer_match").AddColumn("version").AsInt32().NotNullable().WithDefaultValue(1);
        Alter.Table("peer_peer").AddColumn("engaged").AsString(20).Nullable();

        Create.Table("peer_told_back")
            .WithColumn("clock_id").AsGuid().PrimaryKey("peer_told_back_pk").ForeignKey("peer_told_back_of", "peer_worry_clock", "clock_id")
            .WithColumn("worker_id").AsGuid().NotNullable().ForeignKey("peer_told_back_to", "core_worker", "worker_id").Indexed("peer_told_back_by_worker")
            .WithColumn("words").AsString(1000).NotNullable()
            .WithColumn("said_by").AsString(200).NotNullable()
            .WithColumn("said_at").AsDateTime2().NotNullable();
    }
}
