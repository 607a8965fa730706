using FluentMigrator;
using Platform.Data.Schema;
using Platform.Sdk.Modules;

namespace Data.Tests.Schema;

/// <summary>The least a core has: people's support, and the list of tables.</summary>
internal static class CoreSchema
{
    public static SchemaModule Module { get; } = new(
        new ModuleInfo("core", "Core", "A core for these tests."),
        [typeof(M1_Tables), typeof(M2_Samples)],
        ["core_module_table", "core_sample", "core_pot"]);
}

[Migration(1)]
internal sealed class M1_Tables : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Table("core_module_table")
            .WithColumn("table_name").AsString(128).NotNullable().PrimaryKey("pk_core_module_table")
            .WithColumn("module_key").AsString(64).NotNullable()
            .WithColumn("personal").AsBoolean().NotNullable()
            .WithColumn("retention").AsString(100).NotNullable()
            .WithColumn("on_merge").AsString(200).Nullable();
        Create.Table("core_person")
            .WithColumn("person_id").AsGuid().NotNullable().PrimaryKey("pk_core_person")
            .WithColumn("name").AsString(200).NotNullable()
            .WithColumn("died_precision").AsString(20).Nullable();
        Create.Table("core_support")
            .WithColumn("support_id").AsGuid().NotNullable().PrimaryKey("pk_core_support")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("fk_core_support_person", "core_person", "person_id")
            .WithColumn("team_id").AsGuid().NotNullable()
            .WithColumn("ended_on").AsDate().Nullable()
            .WithColumn("lead_worker_id").AsGuid().Nullable()
            .WithColumn("backup_worker_id").AsGuid().Nullable()
            .WithColumn("backup_until").AsDate().Nullable();
        Create.Table("core_sharing")
            .WithColumn("sharing_id").AsGuid().NotNullable().PrimaryKey("pk_core_sharing")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("fk_core_sharing_person", "core_person", "person_id")
            .WithColumn("organisation_id").AsGuid().NotNullable()
            .WithColumn("from_on").AsDate().NotNullable()
            .WithColumn("until_on").AsDate().NotNullable()
            .WithColumn("ended_at").AsDateTime2().Nullable();
        Create.Table("core_sharing_kind")
            .WithColumn("sharing_kind_id").AsGuid().NotNullable().PrimaryKey("pk_core_sharing_kind")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("fk_core_sharing_kind_person", "core_person", "person_id")
            .WithColumn("sharing_id").AsGuid().NotNullable()
            .WithColumn("kind").AsString(20).NotNullable();
        Create.Table("core_lock")
            .WithColumn("lock_id").AsGuid().NotNullable().PrimaryKey("pk_core_lock")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("fk_core_lock_person", "core_person", "person_id")
            .WithColumn("worker_id").AsGuid().NotNullable()
            .WithColumn("ended_at").AsDateTime2().Nullable();
        Create.Table("core_seal")
            .WithColumn("seal_id").AsGuid().NotNullable().PrimaryKey("pk_core_seal")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("fk_core_seal_person", "core_person", "person_id")
            .WithColumn("ended_at").AsDateTime2().Nullable();
        Create.Table("core_seal_reader")
            .WithColumn("seal_reader_id").AsGuid().NotNullable().PrimaryKey("pk_core_seal_reader")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("fk_core_seal_reader_person", "core_person", "person_id")
            .WithColumn("seal_id").AsGuid().NotNullable()
            .WithColumn("worker_id").AsGuid().NotNullable()
            .WithColumn("named_at").AsDateTime2().Nullable();
        Create.Table("core_break_glass")
            .WithColumn("break_glass_id").AsGuid().NotNullable().PrimaryKey("pk_core_break_glass")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("fk_core_break_glass_person", "core_person", "person_id")
            .WithColumn("worker_id").AsGuid().NotNullable()
            .WithColumn("until_at").AsDateTime2().NotNullable();
    }
}

[Migration(2)]
internal sealed class M2_Samples : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Table("core_sample")
            .WithColumn("sample_id").AsGuid().NotNullable().PrimaryKey("pk_core_sample")
            .WithColumn("words").AsString(int.MaxValue).Nullable()
            .WithColumn("number").AsInt64().Nullable()
            .WithColumn("small_number").AsInt32().Nullable()
            .WithColumn("share").AsDouble().Nullable()
            .WithColumn("flag").AsBoolean().Nullable()
            .WithColumn("happened_at").AsDateTime2().Nullable()
            .WithColumn("due_on").AsDate().Nullable()
            .WithColumn("other_id").AsGuid().Nullable()
            .WithColumn("phase").AsString(50).Nullable()
            .WithColumn("bytes").AsBinary(int.MaxValue).Nullable();
        Create.Table("core_pot")
            .WithColumn("pot_id").AsGuid().NotNullable().PrimaryKey("pk_core_pot")
            .WithColumn("name").AsString(100).NotNullable().Unique("ux_core_pot_name")
            .WithColumn("pence").AsInt64().NotNullable()
            .WithColumn("version").AsInt64().NotNullable();
    }
}
