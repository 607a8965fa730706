using FluentMigrator;

namespace Platform.Record.Migrations.Telling;

/// <summary>Whether a peer supporter who is matched with the person may read it: no, until they say that they want it.</summary>
[Migration(202612010200)]
public sealed class StoryForPeers : ForwardOnlyMigration
{
    public override void Up() => Alter.Table("core_story").AddColumn("for_peers").AsBoolean().NotNullable().WithDefaultValue(false);
}
