using FluentMigrator;

namespace Platform.Record.Migrations.Telling;

/// <summary>A heading for what was told, and for how many it was told: everybody who supports the person, or one team.</summary>
[Migration(202611291000)]
public sealed class StoryChapters : ForwardOnlyMigration
{
    public override void Up() => Alter.Table("core_story")
        .AddColumn("chapter").AsString(20).Nullable()
        .AddColumn("only_team_id").AsGuid().Nullable();
}
