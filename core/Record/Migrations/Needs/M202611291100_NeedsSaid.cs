using FluentMigrator;

namespace Platform.Record.Migrations.Needs;

/// <summary>Who said what somebody faces, and what was said before; what they used of abuse lies apart.</summary>
[Migration(202611291100)]
public sealed class NeedsSaid : ForwardOnlyMigration
{
    public override void Up()
    {
        Alter.Table("core_disadvantage")
            .AddColumn("said_by").AsString(20).Nullable()
            .AddColumn("said_who").AsString(100).Nullable()
            .AddColumn("recorded_by").AsString(100).Nullable()
            .AddColumn("version").AsInt32().NotNullable().WithDefaultValue(1);

        Create.Table("core_disadvantage_before")
            .WithColumn("disadvantage_before_id").AsGuid().PrimaryKey("core_disadvantage_before_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("core_disadvantage_before_person", "core_person", "person_id")
            .WithColumn("kind").AsString(30).NotNullable()
            .WithColumn("state").AsString(20).NotNullable()
            .WithColumn("noted_on").AsDate().NotNullable()
            .WithColumn("said_by").AsString(20).Nullable()
            .WithColumn("said_who").AsString(100).Nullable()
            .WithColumn("recorded_by").AsString(100).Nullable()
            .WithColumn("replaced_at").AsDateTime2().NotNullable();
        Create.Index("core_disadvantage_before_of").OnTable("core_disadvantage_before").OnColumn("person_id").Ascending().OnColumn("replaced_at").Ascending();

        Create.Table("core_abuse_used")
            .WithColumn("abuse_used_id").AsGuid().PrimaryKey("core_abuse_used_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("core_abuse_used_person", "core_person", "person_id")
            .WithColumn("state").AsString(20).NotNullable()
            .WithColumn("noted_on").AsDate().NotNullable()
            .WithColumn("said_by").AsString(20).NotNullable()
            .WithColumn("said_who").AsString(100).Nullable()
            .WithColumn("words").AsString(2000).Nullable()
            .WithColumn("recorded_by").AsString(100).NotNullable()
            .WithColumn("recorded_at").AsDateTime2().NotNullable();
        Create.Index("core_abuse_used_of").OnTable("core_abuse_used").OnColumn("person_id").Ascending().OnColumn("recorded_at").Ascending();
    }
}
