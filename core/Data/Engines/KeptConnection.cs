using Microsoft.Data.Sqlite;

namespace Platform.Data.Engines;

/// <summary>A connection to SQLite that is used again together with the statements it has prepared: preparing costs a page more than running.</summary>
internal sealed class KeptConnection(string connectionString, int generation) : SqliteConnection(connectionString)
{
    // the pages of an area have some four hundred texts, and a working day uses few of them often
    private const int Most = 128;

    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);

    /// <summary>Which <see cref="KeptConnections.Empty"/> it came after.</summary>
    public int Generation => generation;

    /// <summary>The command of a text, for one use at a time.</summary>
    public SqliteCommand Take(string text)
    {
        if (_prepared.Remove(text, out var prepared)) return prepared;
        var command = CreateCommand();
        command.CommandText = text;
        return command;
    }

    public void GiveBack(string text, SqliteCommand command)
    {
        // a list after "in" has made another text of it
        if (!string.Equals(command.CommandText, text, StringComparison.Ordinal))
        {
            command.Dispose();
            return;
        }

        if (_prepared.Count >= Most) Forget();
        command.Parameters.Clear();
        _prepared[text] = command;
    }

    private void Forget()
    {
        foreach (var command in _prepared.Values) command.Dispose();
        _prepared.Clear();
    }
}
