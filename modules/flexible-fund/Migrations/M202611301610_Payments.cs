using FluentMigrator;

namespace FlexibleFund.Migrations;

/// <summary>What was promised, given back, spent and refunded for somebody, never changed once written; and how it was paid.</summary>
[Migration(202611301610)]
public sealed class Payments : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Table("flexible_fund_entry")
            .WithColumn("entry_id").AsGuid().PrimaryKey("flexible_fund_entry_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("flexible_fund_entry_person", "core_person", "person_id")
            .WithColumn("request_id").AsGuid().NotNullable().ForeignKey("flexible_fund_entry_request", "flexible_fund_request", "request_id")
            .WithColumn("pot_id").AsGuid().NotNullable().ForeignKey("flexible_fund_entry_pot", "flexible_fund_pot", "pot_id")
            .WithColumn("kind").AsString(20).NotNullable()
            .WithColumn("pence").AsInt64().NotNullable()
            .WithColumn("by_name").AsString(100).NotNullable()
            .WithColumn("entered_at").AsDateTime2().NotNullable();
        Create.Index("flexible_fund_entry_of").OnTable("flexible_fund_entry").OnColumn("person_id").Ascending().OnColumn("entered_at").Ascending();
        Create.Index("flexible_fund_entry_in").OnTable("flexible_fund_entry").OnColumn("pot_id").Ascending().OnColumn("entered_at").Ascending();

        Create.Table("flexible_fund_payment")
            .WithColumn("payment_id").AsGuid().PrimaryKey("flexible_fund_payment_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("flexible_fund_payment_person", "core_person", "person_id")
            .WithColumn("request_id").AsGuid().NotNullable().ForeignKey("flexible_fund_payment_request", "flexible_fund_request", "request_id")
            .WithColumn("pence").AsInt64().NotNullable()
            .WithColumn("method").AsString(20).NotNullable()
            .WithColumn("bought_from").AsString(200).NotNullable()
            .WithColumn("is_direct").AsBoolean().NotNullable()
            .WithColumn("paid_on").AsDate().NotNullable()
            .WithColumn("paid_by_id").AsGuid().NotNullable().ForeignKey("flexible_fund_payment_by", "core_worker", "worker_id")
            .WithColumn("paid_by").AsString(100).NotNullable()
            .WithColumn("receipt").AsString(20).NotNullable()
            .WithColumn("receipt_due_on").AsDate().NotNullable()
            .WithColumn("receipt_file_id").AsGuid().Nullable()
            .WithColumn("receipt_words").AsString(1000).Nullable()
            .WithColumn("refunded_pence").AsInt64().NotNullable()
            .WithColumn("refund_words").AsString(1000).Nullable()
            .WithColumn("version").AsInt32().NotNullable();
        Create.Index("flexible_fund_payment_receipt").OnTable("flexible_fund_payment").OnColumn("receipt").Ascending().OnColumn("receipt_due_on").Ascending();
        Create.Index("flexible_fund_payment_of").OnTable("flexible_fund_payment").OnColumn("person_id").Ascending().OnColumn("paid_on").Ascending();
    }
}
