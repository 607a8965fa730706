namespace Platform.Sdk.Data;

/// <summary>The database was busy, chose this act to break a deadlock, or could not be reached just now: nothing was kept, send again.</summary>
public sealed class DatabaseBusyException : Exception
{
    /// <summary>Names what was tried.</summary>
    public DatabaseBusyException(string act, Exception cause) : base($"{act}: the database is busy.", cause)
    {
    }
}
