namespace Platform.Sdk.Data;

/// <summary>A row with the same unique key is already there; the statement did nothing, the transaction may go on.</summary>
public sealed class DuplicateRowException : Exception
{
    /// <summary>Names what was tried.</summary>
    public DuplicateRowException(string act, Exception cause) : base($"{act}: a row with this key is already there.", cause)
    {
    }
}
