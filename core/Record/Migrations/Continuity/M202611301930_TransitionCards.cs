using FluentMigrator;

namespace Platform.Record.Migrations.Continuity;

/// <summary>The view on every transition that is not over: away, coming out, moving. Whoever shows it asks for the permission to read where somebody is.</summary>
[Migration(202611301930)]
public sealed class TransitionCards : ForwardOnlyMigration
{
    public override void Up() => Execute.Sql("""
        create view core_transition_card as
        select t.transition_id, t.person_id, t.kind, t.from_on, t.expected_on, t.place, t.changes
        from core_transition t
        where t.back_on is null
        """);
}
