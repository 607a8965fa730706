namespace Platform.Sdk.Record;

/// <summary>Sees that the record is sealed which somebody who works here has, or had, of their own: they were supported before they supported others. The view <c>core_own_record_card</c> (<c>worker_id</c>) holds a row for each colleague of whom it waits.</summary>
public interface IOwnRecords
{
    /// <summary>
    /// Says of a colleague that they have, or had, a record here, in the transaction of the act that caused it; which record it is stands nowhere. Governance is asked to see that it is sealed, and is told
    /// how; the colleague is never shown that it was asked for, nor by whom. Said again while nobody has answered, it is asked for once.
    /// </summary>
    /// <param name="worker">Whose own record it is.</param>
    Task AskToSealAsync(Guid worker);
}
