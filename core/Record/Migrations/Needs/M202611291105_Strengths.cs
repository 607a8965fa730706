using FluentMigrator;

namespace Platform.Record.Migrations.Needs;

/// <summary>Strengths, hopes and what the person wants first, in their words: marked as no longer so, never taken away.</summary>
[Migration(202611291105)]
public sealed class Strengths : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Table("core_strength")
            .WithColumn("strength_id").AsGuid().PrimaryKey("core_strength_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("core_strength_person", "core_person", "person_id")
            .WithColumn("kind").AsString(20).NotNullable()
            .WithColumn("words").AsString(2000).NotNullable()
            .WithColumn("said_on").AsDate().NotNullable()
            .WithColumn("recorded_by").AsString(100).NotNullable()
            .WithColumn("recorded_at").AsDateTime2().NotNullable()
            .WithColumn("past_on").AsDate().Nullable()
            .WithColumn("past_words").AsString(500).Nullable()
            .WithColumn("version").AsInt32().NotNullable();
        Create.Index("core_strength_of").OnTable("core_strength").OnColumn("person_id").Ascending().OnColumn("said_on").Ascending();
    }
}
