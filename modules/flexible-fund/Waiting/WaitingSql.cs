using FlexibleFund.Requests;
using Platform.Sdk.Data;

namespace FlexibleFund.Waiting;

internal static class WaitingSql
{
    /// <summary>
    /// What waits for a decision or to be paid, of those whom the reader may see: what is due first at the top. Of what another team asked for as well, where that supports them no longer and this one does.
    /// </summary>
    public static readonly Sql OfTeam = new("""
        select r.request_id, r.person_id, p.display_name, r.category, r.pence, r.agreed_pence - r.paid_pence - r.released_pence as outstanding_pence, r.state, r.due_on,
               r.is_urgent, r.asked_by
        from flexible_fund_request r
        join core_person_card p on p.person_id = r.person_id
        where (r.team_id = @team or (not exists (select 1 from core_support_card a where a.person_id = r.person_id and a.team_id = r.team_id and a.ended_on is null)
            and exists (select 1 from core_support_card b where b.person_id = r.person_id and b.team_id = @team and b.ended_on is null)))
          and (r.state = 'Waiting' or (r.state = 'Agreed' and r.agreed_pence - r.paid_pence - r.released_pence > 0)) and {visible r.person_id}
        order by r.due_on, r.asked_at, r.request_id
        """);

    public static readonly Sql Receipts = new("""
        select y.payment_id, y.person_id, p.display_name, y.pence, y.paid_by, y.receipt_due_on
        from flexible_fund_payment y
        join flexible_fund_request r on r.request_id = y.request_id and r.person_id = y.person_id
        join core_person_card p on p.person_id = y.person_id
        where (r.team_id = @team or (not exists (select 1 from core_support_card a where a.person_id = r.person_id and a.team_id = r.team_id and a.ended_on is null)
            and exists (select 1 from core_support_card b where b.person_id = r.person_id and b.team_id = @team and b.ended_on is null)))
          and y.receipt = 'Waiting' and {visible y.person_id}
        order by y.receipt_due_on, y.payment_id
        """);
}

internal sealed record WaitingRow
{
    public Guid RequestId { get; init; }
    public Guid PersonId { get; init; }
    public string DisplayName { get; init; } = "";
    public string Category { get; init; } = "";
    public long Pence { get; init; }
    public long OutstandingPence { get; init; }
    public RequestState State { get; init; }
    public DateOnly DueOn { get; init; }
    public bool IsUrgent { get; init; }
    public string AskedBy { get; init; } = "";

    public bool IsWaiting => State == RequestState.Waiting;
}

/// <summary>What waits, and what is said where nothing does.</summary>
internal sealed record WaitingRows(IReadOnlyList<WaitingRow> Rows, string None);

internal sealed record ReceiptRow
{
    public Guid PaymentId { get; init; }
    public Guid PersonId { get; init; }
    public string DisplayName { get; init; } = "";
    public long Pence { get; init; }
    public string PaidBy { get; init; } = "";
    public DateOnly ReceiptDueOn { get; init; }
}
