namespace Platform.Sdk.Data;

/// <summary>The database takes no writes: its disk is full, it is read-only, or reading or writing it failed.</summary>
public sealed class DatabaseFullException : Exception
{
    /// <summary>Names what was tried.</summary>
    public DatabaseFullException(string act, Exception cause)
        : base($"{act}: the database is full, read-only or cannot be reached on its disk.", cause)
    {
    }
}
