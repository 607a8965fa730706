using FluentMigrator;

namespace FlexibleFund.Migrations;

/// <summary>Who put right a payment that was typed wrongly stands beside who wrote it down.</summary>
[Migration(202612010230)]
public sealed class PutRight : ForwardOnlyMigration
{
    public override void Up() => Create.Column("put_right_by").OnTable("flexible_fund_payment").AsString(100).Nullable();
}
