using System.Runtime.CompilerServices;

namespace Platform.Sdk.Data;

/// <summary>
/// One SQL text that means the same on both engines. Kept in a <c>static readonly</c> field of the room's SQL class, it
/// names itself after file and field (<c>TenancySql.Find</c>) in logs, traces, benchmarks and tests.
/// </summary>
/// <remarks>
/// A text that reads a table about people binds <c>person_id = @person</c> or carries the marker
/// <c>{visible t.person_id}</c>, which becomes the one access predicate. A list that should start from the people in sight, however many
/// the area has, reads <c>from {sight} s</c>: one row, <c>s.person_id</c>, for each of them. The conformance kit refuses anything else.
/// </remarks>
public sealed class Sql
{
    /// <summary>Keeps a text of the common subset.</summary>
    /// <param name="text">The text; parameters are written <c>@name</c> and never concatenated.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="member">Filled in by the compiler.</param>
    public Sql(string text, [CallerFilePath] string file = "", [CallerMemberName] string member = "")
        : this(text, text, null, false, file, member)
    {
    }

    private Sql(string sqlite, string sqlServer, string? why, bool readsEveryone, string file, string member)
    {
        (Sqlite, SqlServer, Why, ReadsEveryone) = (sqlite, sqlServer, why, readsEveryone);
        Name = $"{file[(file.LastIndexOfAny(['/', '\\']) + 1)..].Split('.')[0]}.{member}";
    }

    /// <summary>The file and field it stands in.</summary>
    public string Name { get; }

    /// <summary>The text for SQLite.</summary>
    public string Sqlite { get; }

    /// <summary>The text for SQL Server.</summary>
    public string SqlServer { get; }

    /// <summary>Why the text is an exception to a rule; null for an ordinary one.</summary>
    public string? Why { get; }

    /// <summary>Whether the text may read people that the worker cannot see (core only, never shown on a page).</summary>
    public bool ReadsEveryone { get; }

    /// <summary>Whether the two engines need different texts.</summary>
    public bool IsPerEngine => Sqlite != SqlServer;

    /// <summary>Two texts where no common one exists: at most three in a module, each with the reason.</summary>
    public static Sql PerEngine(
        string sqlite, string sqlServer, string why, [CallerFilePath] string file = "", [CallerMemberName] string member = "") =>
        new(sqlite, sqlServer, why, false, file, member);

    /// <summary>
    /// A text that must look at people whom the worker may not see: a limit that counts everybody, an import that finds
    /// its own earlier rows. Core only; what it returns must not reach a page.
    /// </summary>
    public static Sql ForEveryone(
        string text, string why, [CallerFilePath] string file = "", [CallerMemberName] string member = "") =>
        new(text, text, why, true, file, member);

    /// <summary>The name, for logs.</summary>
    public override string ToString() => Name;
}
