using FluentMigrator;

namespace FlexibleFund.Migrations;

/// <summary>Another look at what was not agreed of an amount is a request of its own: each says which the other is.</summary>
[Migration(202612010940)]
public sealed class LookOf : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Column("look_of_id").OnTable("flexible_fund_request").AsGuid().Nullable();
        Create.Column("other_look_id").OnTable("flexible_fund_request").AsGuid().Nullable();
    }
}
