using System.Buffers;
using System.Data.Common;
using System.Text;

namespace Platform.Data.Rows;

/// <summary>A row while it is being read, column by column, without making anything of it.</summary>
public abstract class StoredRow
{
    /// <summary>Whether there is nothing in a column.</summary>
    public abstract bool IsNull(int column);

    /// <summary>An id.</summary>
    /// <exception cref="FormatException">The column holds something else.</exception>
    public abstract Guid Id(int column);

    /// <summary>An instant, in UTC.</summary>
    /// <exception cref="FormatException">The column holds something else.</exception>
    public abstract DateTime Instant(int column);

    /// <summary>A text in UTF-8; it stands until the next column or row is read.</summary>
    public abstract ReadOnlySpan<byte> Text(int column);
}

/// <summary>By way of any driver.</summary>
internal sealed class DriverRow(DbDataReader reader) : StoredRow
{
    private readonly ArrayBufferWriter<byte> _text = new(256);

    public override bool IsNull(int column) => reader.IsDBNull(column);

    public override Guid Id(int column) => reader.GetGuid(column);

    public override DateTime Instant(int column) => reader.GetDateTime(column);

    public override ReadOnlySpan<byte> Text(int column)
    {
        _text.ResetWrittenCount();
        Encoding.UTF8.GetBytes(reader.GetString(column), _text);
        return _text.WrittenSpan;
    }
}
