using FluentMigrator;

namespace Platform.Record.Migrations.Plan;

/// <summary>The appointments of every service, in one calendar. What counts services and people has folded keys beside it, so that one name spelt twice is one.</summary>
[Migration(202611291410)]
public sealed class Appointments : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Table("core_appointment")
            .WithColumn("appointment_id").AsGuid().PrimaryKey("core_appointment_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("core_appointment_person", "core_person", "person_id")
            .WithColumn("module_key").AsString(64).NotNullable()
            .WithColumn("what").AsString(200).NotNullable()
            .WithColumn("service").AsString(100).NotNullable()
            .WithColumn("service_key").AsString(100).NotNullable()
            .WithColumn("with_whom").AsString(100).Nullable()
            .WithColumn("with_key").AsString(100).Nullable()
            .WithColumn("along_worker_id").AsGuid().Nullable().ForeignKey("core_appointment_along", "core_worker", "worker_id")
            .WithColumn("along_key").AsString(100).Nullable()
            .WithColumn("starts_at").AsDateTime2().NotNullable()
            .WithColumn("minutes").AsInt32().Nullable()
            .WithColumn("place").AsString(200).Nullable()
            .WithColumn("asked_for").AsBoolean().NotNullable()
            .WithColumn("state").AsString(20).NotNullable()
            .WithColumn("state_word").AsString(300).Nullable()
            .WithColumn("moved_times").AsInt32().NotNullable()
            .WithColumn("work_id").AsGuid().Nullable()
            .WithColumn("added_at").AsDateTime2().NotNullable()
            .WithColumn("version").AsInt32().NotNullable();
        Create.Index("core_appointment_of").OnTable("core_appointment").OnColumn("person_id").Ascending().OnColumn("starts_at").Ascending();
    }
}
