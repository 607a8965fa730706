using FluentMigrator;

namespace Platform.Record.Migrations.Continuity;

/// <summary>Prison, hospital, a move: a time through which support goes on.</summary>
[Migration(202611291220)]
public sealed class Transitions : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Table("core_transition")
            .WithColumn("transition_id").AsGuid().PrimaryKey("core_transition_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("core_transition_person", "core_person", "person_id")
            .WithColumn("kind").AsString(20).NotNullable()
            .WithColumn("from_on").AsDate().NotNullable()
            .WithColumn("expected_on").AsDate().Nullable()
            .WithColumn("place").AsString(200).Nullable()
            .WithColumn("changes").AsString(int.MaxValue).Nullable()
            .WithColumn("back_on").AsDate().Nullable()
            .WithColumn("noted_by").AsString(100).Nullable()
            .WithColumn("noted_at").AsDateTime2().NotNullable()
            .WithColumn("version").AsInt32().NotNullable();
        Create.Index("core_transition_of").OnTable("core_transition")
            .OnColumn("person_id").Ascending().OnColumn("back_on").Ascending().OnColumn("expected_on").Ascending();
    }
}
