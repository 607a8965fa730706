using FluentMigrator;

namespace Platform.Record.Migrations.Continuity;

/// <summary>What those who knew somebody learned after they died. Whatever is added later stands beside it.</summary>
[Migration(202611301640)]
public sealed class Learning : ForwardOnlyMigration
{
    public override void Up() => Create.Table("core_learning")
        .WithColumn("learning_id").AsGuid().PrimaryKey("core_learning_pk")
        .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("core_learning_person", "core_person", "person_id").Indexed("core_learning_of")
        .WithColumn("death_id").AsGuid().NotNullable().ForeignKey("core_learning_death", "core_death", "death_id")
        .WithColumn("learned").AsString(int.MaxValue).NotNullable()
        .WithColumn("by_whom").AsString(300).NotNullable()
        .WithColumn("changes").AsString(int.MaxValue).Nullable()
        .WithColumn("written_by").AsString(100).Nullable()
        .WithColumn("written_at").AsDateTime2().NotNullable();
}
