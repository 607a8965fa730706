using FluentMigrator;
using FluentMigrator.SqlServer;

namespace Data.Tests.Schema;

/// <summary>Each asks for one thing that the two engines do not share. Numbered after <see cref="M1_Homes"/>.</summary>
internal static class RefusedMigrations
{
    [Migration(9)]
    internal sealed class Filtered : ForwardOnlyMigration
    {
        public override void Up() => Create.Index("ix_a").OnTable("housing_first_home").OnColumn("home_id").Ascending().WithOptions().Filter("street is not null");
    }

    [Migration(9)]
    internal sealed class Included : ForwardOnlyMigration
    {
        public override void Up() => Create.Index("ix_a").OnTable("housing_first_home").OnColumn("home_id").Ascending().Include("street");
    }

    [Migration(9)]
    internal sealed class UniqueNullable : ForwardOnlyMigration
    {
        public override void Up() => Create.Index("ux_a").OnTable("housing_first_home").OnColumn("street").Ascending().WithOptions().Unique();
    }

    [Migration(9)]
    internal sealed class UniqueNullableColumn : ForwardOnlyMigration
    {
        public override void Up() => Alter.Table("housing_first_home").AddColumn("nhs_number").AsString(10).Nullable().Unique("ux_a");
    }

    [Migration(9)]
    internal sealed class UniqueNullableConstraint : ForwardOnlyMigration
    {
        public override void Up() => Create.UniqueConstraint("ux_a").OnTable("housing_first_home").Columns("home_id", "street");
    }

    [Migration(9)]
    internal sealed class Altered : ForwardOnlyMigration
    {
        public override void Up() => Alter.Column("street").OnTable("housing_first_home").AsString(400).Nullable();
    }

    [Migration(9)]
    internal sealed class PerDatabase : ForwardOnlyMigration
    {
        public override void Up() => IfDatabase("sqlserver").Execute.Sql("update housing_first_home set street = ''");
    }

    [Migration(9)]
    internal sealed class Asking : ForwardOnlyMigration
    {
        public override void Up()
        {
            if (!Schema.Table("housing_first_key").Exists())
            {
                Create.Table("housing_first_key").WithColumn("person_id").AsGuid().NotNullable();
            }
        }
    }

    [Migration(9)]
    internal sealed class OtherPrefix : ForwardOnlyMigration
    {
        public override void Up() => Create.Table("core_extra").WithColumn("person_id").AsGuid().NotNullable();
    }

    [Migration(9)]
    internal sealed class OtherTable : ForwardOnlyMigration
    {
        public override void Up() => Alter.Table("core_person").AddColumn("extra").AsString(10).Nullable();
    }

    [Migration(9)]
    internal sealed class OtherModule : ForwardOnlyMigration
    {
        public override void Up() => Create.Table("housing_first_key")
            .WithColumn("person_id").AsGuid().NotNullable()
            .WithColumn("match_id").AsGuid().NotNullable().ForeignKey("fk_a", "peer_match", "match_id");
    }

    [Migration(9)]
    internal sealed class OtherSchema : ForwardOnlyMigration
    {
        public override void Up() => Create.Table("housing_first_key").InSchema("dbo").WithColumn("person_id").AsGuid().NotNullable();
    }

    [Migration(9)]
    internal sealed class Undeclared : ForwardOnlyMigration
    {
        public override void Up() => Create.Table("housing_first_key").WithColumn("key_id").AsGuid().NotNullable();
    }

    [Migration(9)]
    internal sealed class Decimals : ForwardOnlyMigration
    {
        public override void Up() => Alter.Table("housing_first_home").AddColumn("rent").AsDecimal(9, 2).Nullable();
    }

    [Migration(9)]
    internal sealed class AnsiText : ForwardOnlyMigration
    {
        public override void Up() => Alter.Table("housing_first_home").AddColumn("note").AsAnsiString(10).Nullable();
    }

    [Migration(9)]
    internal sealed class CoarseInstants : ForwardOnlyMigration
    {
        public override void Up() => Alter.Table("housing_first_home").AddColumn("seen_at").AsDateTime().Nullable();
    }

    [Migration(9)]
    internal sealed class CustomType : ForwardOnlyMigration
    {
        public override void Up() => Alter.Table("housing_first_home").AddColumn("note").AsCustom("xml").Nullable();
    }

    [Migration(9)]
    internal sealed class HandwrittenTable : ForwardOnlyMigration
    {
        public override void Up() => Execute.Sql("create table housing_first_key (person_id nvarchar(36))");
    }

    [Migration(9)]
    internal sealed class OtherRows : ForwardOnlyMigration
    {
        public override void Up() => Execute.Sql("delete from core_person");
    }

    [Migration(9)]
    internal sealed class TwoTexts : ForwardOnlyMigration
    {
        public override void Up() => Execute.Sql("update housing_first_home set street = ''; delete from core_person");
    }

    [Migration(9)]
    internal sealed class InsertedRows : ForwardOnlyMigration
    {
        public override void Up() => Insert.IntoTable("housing_first_landlord").Row(new { landlord_id = Guid.Empty });
    }

    [Migration(9, TransactionBehavior.None)]
    internal sealed class OutsideTransaction : ForwardOnlyMigration
    {
        public override void Up() => Execute.Sql("update housing_first_home set street = ''");
    }
}
