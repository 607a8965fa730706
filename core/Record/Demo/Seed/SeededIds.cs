namespace Platform.Record.Demo.Seed;

/// <summary>The kinds of row that an invented person has.</summary>
internal enum Row { Person, Name, Key, Identifier, Way, Disadvantage, Story, Support, Contact, Timeline, Work, AboutMe, Topic, Goal, GoalPoint, GoalHistory, Action, Appointment }

/// <summary>
/// Ids of invented rows: the same again for the same seed number, so that nobody is written twice, and rising in the order of
/// both engines (SQLite compares the first digits, SQL Server the last), so that a million rows go to the end of their index.
/// </summary>
internal sealed class SeededIds(int number, int person)
{
    private const int MostRows = 4_096;

    private readonly Dictionary<Row, int> _given = [];

    public Guid Next(Row row)
    {
        var many = _given[row] = _given.GetValueOrDefault(row, -1) + 1;
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(many, MostRows);
        var place = ((long)person * MostRows) + many;
        return new Guid(
            (uint)(place >> 8), (ushort)((place & 0xFF) << 8 | (byte)row), (ushort)(0x8000 | (number & 0x0FFF)),
            0x80, 0, (byte)(place >> 40), (byte)(place >> 32), (byte)(place >> 24), (byte)(place >> 16), (byte)(place >> 8), (byte)place);
    }
}
