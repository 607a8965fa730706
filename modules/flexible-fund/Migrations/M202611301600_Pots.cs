using FluentMigrator;

namespace FlexibleFund.Migrations;

/// <summary>The money of a financial year. A pot's row is what two decisions meet at, and its sums are about nobody; what was put in and taken out stands beside it.</summary>
[Migration(202611301600)]
public sealed class Pots : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Table("flexible_fund_pot")
            .WithColumn("pot_id").AsGuid().PrimaryKey("flexible_fund_pot_pk")
            .WithColumn("name").AsString(100).NotNullable()
            .WithColumn("starts_on").AsDate().NotNullable()
            .WithColumn("ring_fence").AsString(500).Nullable()
            .WithColumn("allocated_pence").AsInt64().NotNullable()
            .WithColumn("committed_pence").AsInt64().NotNullable()
            .WithColumn("spent_pence").AsInt64().NotNullable()
            .WithColumn("refunded_pence").AsInt64().NotNullable()
            .WithColumn("opened_at").AsDateTime2().NotNullable()
            .WithColumn("closed_on").AsDate().Nullable()
            .WithColumn("version").AsInt32().NotNullable();

        Create.Table("flexible_fund_pot_entry")
            .WithColumn("pot_entry_id").AsGuid().PrimaryKey("flexible_fund_pot_entry_pk")
            .WithColumn("pot_id").AsGuid().NotNullable().ForeignKey("flexible_fund_pot_entry_pot", "flexible_fund_pot", "pot_id")
            .WithColumn("pence").AsInt64().NotNullable()
            .WithColumn("why").AsString(500).NotNullable()
            .WithColumn("by_name").AsString(100).NotNullable()
            .WithColumn("entered_at").AsDateTime2().NotNullable();
        Create.Index("flexible_fund_pot_entry_of").OnTable("flexible_fund_pot_entry").OnColumn("pot_id").Ascending().OnColumn("entered_at").Ascending();
    }
}
