namespace Platform.Data.Walks;

/// <summary>A table about people, as <c>core_module_table</c> and the database's own catalogue describe it.</summary>
internal sealed record CatalogueTable
{
    public const string Person = "person_id";

    public required string Name { get; init; }

    public required string Module { get; init; }

    /// <summary>What core_module_table says of keeping its rows.</summary>
    public required string Retention { get; init; }

    /// <summary>What its module says of merging; null where it says nothing.</summary>
    public string? Rule { get; init; }

    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>What tells its rows apart: the primary key without the person.</summary>
    public required IReadOnlyList<string> Key { get; init; }

    /// <summary>Of each unique index that holds the person, the other columns.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Once { get; init; }

    /// <summary>The rows of other tables, or of its own, that its rows refer to; not the person.</summary>
    public required IReadOnlyList<Reference> References { get; init; }
}

/// <summary>A column that refers to a row of a table.</summary>
internal sealed record Reference(string Table, string Column, string Parent, string ParentColumn);
