using FluentMigrator;

namespace Platform.Record.Migrations.Access;

/// <summary>Who ended a lock or a seal; what was ended before says nobody. And who named a reader after those named first had left, and why.</summary>
[Migration(202611232340)]
public sealed class EndedBy : ForwardOnlyMigration
{
    public override void Up()
    {
        Alter.Table("core_lock").AddColumn("ended_by").AsString(100).Nullable();
        Alter.Table("core_seal").AddColumn("ended_by").AsString(100).Nullable();
        Alter.Table("core_seal_reader")
            .AddColumn("named_by").AsString(100).Nullable()
            .AddColumn("named_at").AsDateTime2().Nullable()
            .AddColumn("named_because").AsString(500).Nullable();
    }
}
