using FluentMigrator;

namespace Peer.Migrations;

/// <summary>One search for each support, so that whoever comes second waits at the row of the first.</summary>
[Migration(202611302020)]
public sealed class OneSearch : ForwardOnlyMigration
{
    public override void Up() =>
        Create.Index("peer_search_one").OnTable("peer_search").OnColumn("person_id").Ascending().OnColumn("support_id").Ascending().WithOptions().Unique();
}
