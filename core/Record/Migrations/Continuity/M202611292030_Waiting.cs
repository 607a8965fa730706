using FluentMigrator;

namespace Platform.Record.Migrations.Continuity;

/// <summary>Since when support waits with its team for somebody to lead it, where it was led before.</summary>
[Migration(202611292030)]
public sealed class Waiting : ForwardOnlyMigration
{
    public override void Up() => Alter.Table("core_support").AddColumn("waiting_on").AsDate().Nullable();
}
