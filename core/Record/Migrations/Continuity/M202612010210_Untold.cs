using FluentMigrator;

namespace Platform.Record.Migrations.Continuity;

/// <summary>Why support ended, where its module was off then and has not been told; nothing once it has.</summary>
[Migration(202612010210)]
public sealed class Untold : ForwardOnlyMigration
{
    public override void Up()
    {
        Alter.Table("core_support").AddColumn("untold").AsString(30).Nullable();
        Create.Index("core_support_untold").OnTable("core_support").OnColumn("module_key").Ascending().OnColumn("untold").Ascending();
    }
}
