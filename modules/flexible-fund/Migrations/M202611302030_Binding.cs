using FluentMigrator;

namespace FlexibleFund.Migrations;

/// <summary>What each of those who decide says binds the others; what was pointed out, and why something was no longer wanted, is kept beside what it was said of.</summary>
[Migration(202611302030)]
public sealed class Binding : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Column("pence").OnTable("flexible_fund_opinion").AsInt64().Nullable();
        Create.Column("pot_id").OnTable("flexible_fund_opinion").AsGuid().Nullable();
        Create.Column("over_year").OnTable("flexible_fund_opinion").AsString(1000).Nullable();
        Create.Column("stands_in").OnTable("flexible_fund_opinion").AsBoolean().Nullable();

        Create.Column("asked_by_lead").OnTable("flexible_fund_request").AsBoolean().Nullable();
        Create.Column("hints").OnTable("flexible_fund_request").AsString(2000).Nullable();
        Create.Column("stood_back").OnTable("flexible_fund_request").AsString(1000).Nullable();
        Create.Column("asked_again_at").OnTable("flexible_fund_request").AsDateTime2().Nullable();

        Create.Column("refund_file_id").OnTable("flexible_fund_payment").AsGuid().Nullable();

        Create.Column("team_id").OnTable("flexible_fund_pot").AsGuid().Nullable();
        Create.Column("categories").OnTable("flexible_fund_pot").AsString(2000).Nullable();
        Create.Column("reminded_on").OnTable("flexible_fund_pot").AsDate().Nullable();
    }
}
