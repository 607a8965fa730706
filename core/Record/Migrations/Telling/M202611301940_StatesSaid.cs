using FluentMigrator;

namespace Platform.Record.Migrations.Telling;

/// <summary>Whether what was told is one of some states that a form offers, and no words of the person's own.</summary>
[Migration(202611301940)]
public sealed class StatesSaid : ForwardOnlyMigration
{
    public override void Up() => Alter.Table("core_topic_said").AddColumn("is_state").AsInt32().Nullable();
}
