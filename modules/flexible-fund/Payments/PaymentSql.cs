using Platform.Sdk.Data;

namespace FlexibleFund.Payments;

internal static class PaymentSql
{
    public static readonly Sql Add = new("""
        insert into flexible_fund_payment (payment_id, person_id, request_id, pence, method, bought_from, is_direct, paid_on, paid_by_id, paid_by, receipt, receipt_due_on,
            receipt_file_id, refunded_pence, version)
        values (@payment, @person, @request, @pence, @method, @boughtFrom, @direct, @paidOn, @by, @byName, @receipt, @receiptDueOn, @file, 0, 1)
        """);

    public static readonly Sql OfRequest = new("""
        select p.payment_id, p.request_id, p.pence, p.method, p.bought_from, p.is_direct, p.paid_on, p.paid_by_id, p.paid_by, p.receipt, p.receipt_due_on, p.receipt_file_id,
               p.receipt_words, p.refunded_pence, p.refund_words, p.refund_file_id, p.put_right_by, p.version
        from flexible_fund_payment p
        where p.person_id = @person and p.request_id = @request
        order by p.paid_on, p.payment_id
        """);

    public static readonly Sql One = new("""
        select p.payment_id, p.request_id, p.pence, p.method, p.bought_from, p.is_direct, p.paid_on, p.paid_by_id, p.paid_by, p.receipt, p.receipt_due_on, p.receipt_file_id,
               p.receipt_words, p.refunded_pence, p.refund_words, p.refund_file_id, p.put_right_by, p.version
        from flexible_fund_payment p
        where p.person_id = @person and p.payment_id = @payment
        """);

    /// <summary>What was typed wrongly is put right; never to less than came back of it.</summary>
    public static readonly Sql PutRight = new("""
        update flexible_fund_payment set pence = @pence, method = @method, bought_from = @boughtFrom, paid_on = @paidOn, put_right_by = @by, version = version + 1
        where person_id = @person and payment_id = @payment and refunded_pence <= @pence and version = @version
        """);

    public static readonly Sql KeepReceipt = new("""
        update flexible_fund_payment set receipt = @receipt, receipt_file_id = @file, receipt_words = @words, version = version + 1
        where person_id = @person and payment_id = @payment and version = @version
        """);

    public static readonly Sql Refund = new("""
        update flexible_fund_payment set refunded_pence = refunded_pence + @pence, refund_words = @words, refund_file_id = coalesce(@file, refund_file_id), version = version + 1
        where person_id = @person and payment_id = @payment and pence - refunded_pence >= @pence and version = @version
        """);
}
