namespace Platform.Sdk.Data;

/// <summary>A change did not find the one row it expected: somebody else changed or removed it first.</summary>
public sealed class StaleRowException : Exception
{
    /// <summary>Names the text that found no row, or too many.</summary>
    public StaleRowException(Sql sql, int rows) : base($"{sql.Name} touched {rows} rows where exactly one was expected.") =>
        (Sql, Rows) = (sql, rows);

    /// <summary>The text.</summary>
    public Sql Sql { get; }

    /// <summary>How many rows it touched.</summary>
    public int Rows { get; }
}
