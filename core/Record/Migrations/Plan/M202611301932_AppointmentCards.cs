using FluentMigrator;

namespace Platform.Record.Migrations.Plan;

/// <summary>The view on the shared calendar that modules may read, so that none keeps a time of its own that goes stale.</summary>
[Migration(202611301932)]
public sealed class AppointmentCards : ForwardOnlyMigration
{
    public override void Up() => Execute.Sql("""
        create view core_appointment_card as
        select a.appointment_id, a.person_id, a.starts_at, a.state
        from core_appointment a
        """);
}
