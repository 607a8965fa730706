using FluentMigrator;

namespace Peer.Migrations;

/// <summary>A peer's own plan for staying well. It is theirs: only they read it, unless they show it to whoever supervises them.</summary>
[Migration(202611301940)]
public sealed class Wellbeing : ForwardOnlyMigration
{
    public override void Up() => Create.Table("peer_wellbeing")
        .WithColumn("peer_id").AsGuid().PrimaryKey("peer_wellbeing_pk").ForeignKey("peer_wellbeing_of", "peer_peer", "peer_id")
        .WithColumn("signs").AsString(2000).Nullable()
        .WithColumn("helps").AsString(2000).Nullable()
        .WithColumn("tell").AsString(2000).Nullable()
        .WithColumn("pausing").AsString(2000).Nullable()
        .WithColumn("shown_to_id").AsGuid().Nullable().ForeignKey("peer_wellbeing_shown", "core_worker", "worker_id")
        .WithColumn("changed_at").AsDateTime2().NotNullable()
        .WithColumn("version").AsInt32().NotNullable();
}
