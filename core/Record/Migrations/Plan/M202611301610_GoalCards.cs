using FluentMigrator;

namespace Platform.Record.Migrations.Plan;

/// <summary>The view on what people want that modules may read, so that what they do can be tied to it.</summary>
[Migration(202611301610)]
public sealed class GoalCards : ForwardOnlyMigration
{
    public override void Up() => Execute.Sql("""
        create view core_goal_card as
        select g.goal_id, g.person_id, g.words, g.place, g.state
        from core_goal g
        """);
}
