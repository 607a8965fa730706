using System.ComponentModel.DataAnnotations;

namespace FlexibleFund.Payments;

/// <summary>How something was paid. Stored by name.</summary>
public enum Method
{
    [Display(Name = "Card of the service")]
    Card,

    [Display(Name = "Account with a shop")]
    Account,

    [Display(Name = "Invoice or bank transfer")]
    Invoice,

    [Display(Name = "Voucher")]
    Voucher,

    [Display(Name = "Petty cash")]
    Cash,
}

/// <summary>Whether there is a receipt. Stored by name.</summary>
internal enum Receipt
{
    /// <summary>It is still to come.</summary>
    Waiting,

    /// <summary>It is kept with the person's files.</summary>
    Kept,

    /// <summary>There is none, and it is said why.</summary>
    Statement,
}

internal sealed record Payment
{
    public Guid PaymentId { get; init; }
    public Guid RequestId { get; init; }
    public long Pence { get; init; }
    public Method Method { get; init; }
    public string BoughtFrom { get; init; } = "";

    /// <summary>Whether money or a voucher went to the person directly, which may count for benefits.</summary>
    public bool IsDirect { get; init; }
    public DateOnly PaidOn { get; init; }
    public Guid PaidById { get; init; }
    public string PaidBy { get; init; } = "";

    /// <summary>Who last put right what was typed wrongly; null where nobody did.</summary>
    public string? PutRightBy { get; init; }
    public Receipt Receipt { get; init; }
    public DateOnly ReceiptDueOn { get; init; }
    public Guid? ReceiptFileId { get; init; }
    public string? ReceiptWords { get; init; }
    public long RefundedPence { get; init; }
    public string? RefundWords { get; init; }
    public Guid? RefundFileId { get; init; }
    public int Version { get; init; }
}

/// <summary>A payment on a page.</summary>
/// <param name="Of">The payment.</param>
/// <param name="File">Where its receipt is fetched; null where the worker does not see it, or there is none.</param>
/// <param name="Slip">Where the slip of what came back is fetched.</param>
/// <param name="MayChange">Whether the worker may add a receipt or a refund.</param>
/// <param name="MayReadWords">Whether the worker reads where it was bought and what was said of it.</param>
internal sealed record PaymentShown(Payment Of, string? File, string? Slip, bool MayChange, bool MayReadWords);

internal static class MethodWords
{
    public static string InWords(this Method method) => method switch
    {
        Method.Card => "by card",
        Method.Account => "on account",
        Method.Invoice => "by invoice or transfer",
        Method.Voucher => "with a voucher",
        _ => "from petty cash",
    };
}
