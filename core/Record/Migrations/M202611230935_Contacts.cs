using FluentMigrator;

namespace Platform.Record.Migrations;

/// <summary>Contacts and the tries at one: the service's effort, never the person's failure.</summary>
[Migration(202611230935)]
public sealed class Contacts : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Table("core_contact")
            .WithColumn("contact_id").AsGuid().PrimaryKey("core_contact_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("core_contact_person", "core_person", "person_id")
            .WithColumn("support_id").AsGuid().NotNullable().ForeignKey("core_contact_support", "core_support", "support_id")
            .WithColumn("worker_id").AsGuid().Nullable().ForeignKey("core_contact_worker", "core_worker", "worker_id")
            .WithColumn("method").AsString(20).NotNullable()
            .WithColumn("result").AsString(20).NotNullable()
            .WithColumn("two_way").AsBoolean().NotNullable()
            .WithColumn("note").AsString(int.MaxValue).Nullable()
            .WithColumn("happened_at").AsDateTime2().NotNullable()
            .WithColumn("next_try_on").AsDate().Nullable();
        Create.Index("core_contact_last").OnTable("core_contact")
            .OnColumn("support_id").Ascending().OnColumn("two_way").Ascending().OnColumn("happened_at").Ascending();
        Create.Index("core_contact_of").OnTable("core_contact").OnColumn("person_id").Ascending().OnColumn("happened_at").Ascending();
    }
}
