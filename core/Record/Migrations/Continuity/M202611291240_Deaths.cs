using FluentMigrator;

namespace Platform.Record.Migrations.Continuity;

/// <summary>That somebody died, told by whom; and what it stopped, so that a mistake can be put back to the last row.</summary>
[Migration(202611291240)]
public sealed class Deaths : ForwardOnlyMigration
{
    public override void Up()
    {
        Alter.Table("core_person").AddColumn("died_on").AsDate().Nullable();
        Alter.Table("core_person").AddColumn("died_precision").AsString(20).Nullable();
        Create.Table("core_death")
            .WithColumn("death_id").AsGuid().PrimaryKey("core_death_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("core_death_person", "core_person", "person_id").Indexed("core_death_of")
            .WithColumn("told_by").AsString(200).NotNullable()
            .WithColumn("recorded_by").AsString(100).Nullable()
            .WithColumn("recorded_at").AsDateTime2().NotNullable()
            .WithColumn("taken_back_by").AsString(100).Nullable()
            .WithColumn("taken_back_at").AsDateTime2().Nullable();
        Create.Table("core_death_stopped")
            .WithColumn("death_stopped_id").AsGuid().PrimaryKey("core_death_stopped_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("core_death_stopped_person", "core_person", "person_id")
            .WithColumn("death_id").AsGuid().NotNullable().ForeignKey("core_death_stopped_death", "core_death", "death_id")
            .WithColumn("what").AsString(20).NotNullable()
            .WithColumn("row_id").AsGuid().NotNullable()
            .WithColumn("was").AsString(20).Nullable();
        Create.Index("core_death_stopped_of").OnTable("core_death_stopped").OnColumn("person_id").Ascending().OnColumn("death_id").Ascending();
    }
}
