using FluentMigrator;

namespace Platform.Record.Migrations.Continuity;

/// <summary>The view on who is away for a time, so that no list calls quiet whoever is in prison. Whoever shows it asks for the permission to read where somebody is.</summary>
[Migration(202611301700)]
public sealed class AwayCards : ForwardOnlyMigration
{
    public override void Up() => Execute.Sql("""
        create view core_away_card as
        select t.person_id, t.kind, t.from_on, t.expected_on
        from core_transition t
        where t.back_on is null and t.kind in ('Prison', 'Hospital', 'Rehab')
        """);
}
