using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Platform.Data.Rows;

/// <summary>Straight from SQLite's own memory, which holds every value as UTF-8: through the driver each would be a string first, twice for an id or an instant.</summary>
internal sealed class SqliteRow(SqliteDataReader reader) : StoredRow
{
    private const string Form = "yyyy-MM-dd HH:mm:ss.FFFFFFF";
    private const int LongestInstant = 27;

    private readonly sqlite3_stmt _row = reader.Handle!;

    public override bool IsNull(int column) => raw.sqlite3_column_type(_row, column) == raw.SQLITE_NULL;

    public override Guid Id(int column) => Guid.Parse(Text(column), CultureInfo.InvariantCulture);

    public override DateTime Instant(int column)
    {
        var text = Text(column);
        if (text.Length > LongestInstant) throw new FormatException();
        Span<char> letters = stackalloc char[LongestInstant];
        return DateTime.ParseExact(letters[..Encoding.UTF8.GetChars(text, letters)], Form, CultureInfo.InvariantCulture);
    }

    // the driver ends a text where C does, and whoever seals reads by way of the driver
    public override ReadOnlySpan<byte> Text(int column) => raw.sqlite3_column_blob(_row, column) is var text && text.IndexOf((byte)0) is >= 0 and var end ? text[..end] : text;
}
