using FluentMigrator;

namespace FlexibleFund.Migrations;

/// <summary>What stays promised in a pot for somebody whom no team supports: how much and since when, and not whose it is, so that a lead reads of it whom nobody sees any more.</summary>
[Migration(202612010200)]
public sealed class Standing : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Table("flexible_fund_standing")
            .WithColumn("standing_id").AsGuid().PrimaryKey("flexible_fund_standing_pk")
            .WithColumn("pot_id").AsGuid().NotNullable().ForeignKey("flexible_fund_standing_pot", "flexible_fund_pot", "pot_id")
            .WithColumn("pence").AsInt64().NotNullable()
            .WithColumn("since").AsDate().NotNullable()
            .WithColumn("freed_on").AsDate().Nullable()
            .WithColumn("freed_by").AsString(100).Nullable();
        Create.Index("flexible_fund_standing_in").OnTable("flexible_fund_standing").OnColumn("pot_id").Ascending().OnColumn("since").Ascending();

        Create.Column("standing_id").OnTable("flexible_fund_request").AsGuid().Nullable();
    }
}
