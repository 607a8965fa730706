namespace Platform.Sdk.Data;

/// <summary>
/// The walks over everything that any module keeps about somebody: moved to another record, put back, read, erased. They go by <c>core_module_table</c> and the database's own
/// catalogue, so a module that is off, or whose folder is gone, is walked like any other. Not for pages: nobody's sight is asked for here.
/// </summary>
internal interface IPersonWalk
{
    /// <summary>
    /// Moves every row of one record to another, in the transaction that is open. Where a unique index lets only one of two stand, the table's rule says which; those <paramref name="chosen"/>
    /// of either record stand whatever the rule says. Answers every row of both records and what became of it.
    /// </summary>
    Task<IReadOnlyList<WalkedRow>> MoveAsync(Guid from, Guid to, IReadOnlyCollection<RowName> chosen);

    /// <summary>
    /// Moves what came to a record after such a walk, and leaves alone what the walk has met: whatever was decided of that stands. No such row displaces one of the record that goes on.
    /// Answers those that it found and what became of them.
    /// </summary>
    Task<IReadOnlyList<WalkedRow>> FollowAsync(Guid from, Guid to, IReadOnlyCollection<WalkedRow> walked);

    /// <summary>Puts every row back that such a walk has moved, where it is still there; what was written since stays.</summary>
    Task PutBackAsync(Guid from, Guid to, IReadOnlyCollection<WalkedRow> walked);

    /// <summary>Moves some rows, by their names.</summary>
    Task MoveSomeAsync(Guid from, Guid to, IReadOnlyCollection<RowName> rows);

    /// <summary>The rows of a record now that a walk did not meet.</summary>
    Task<IReadOnlyList<RowName>> SinceAsync(Guid person, IReadOnlyCollection<WalkedRow> walked);

    /// <summary>Of some rows of a record, on which other rows about somebody each of them hangs: a point on its goal, a contact on its support.</summary>
    Task<IReadOnlyList<HangingRow>> HangingAsync(Guid person, IReadOnlyCollection<RowName> rows);

    /// <summary>Every row of these records, by table; those set aside with a merged record stand under its id.</summary>
    Task<IReadOnlyList<TableOfPerson>> ReadAsync(IReadOnlyList<Guid> people);

    /// <summary>The name of a row by its one key.</summary>
    string KeyOf(Guid id);

    /// <summary>The name of a row that was read.</summary>
    string KeyOf(TableOfPerson table, IReadOnlyDictionary<string, object?> row);

    /// <summary>Removes every row of these records, or says of a table why its rows are kept. The audit is left alone: it names no person.</summary>
    Task<IReadOnlyList<ErasedTable>> EraseAsync(IReadOnlyList<Guid> people);
}

/// <summary>One row of one table.</summary>
/// <param name="Table">The table.</param>
/// <param name="Key">Its primary key but for <c>person_id</c>, as JSON.</param>
internal sealed record RowName(string Table, string Key);

/// <summary>A row that refers to another.</summary>
internal sealed record HangingRow(RowName Row, RowName On);

/// <summary>A row that a walk met, and what became of it.</summary>
internal sealed record WalkedRow(string Table, string Key, RowFate Fate)
{
    public RowName Name => new(Table, Key);
}

/// <summary>What became of a row.</summary>
internal enum RowFate
{
    /// <summary>It is of the record that goes on, and stayed.</summary>
    Stayed,

    /// <summary>It went over to the record that goes on.</summary>
    Moved,

    /// <summary>It stayed with the record that was merged: one of the other record stands in its place.</summary>
    SetAside,

    /// <summary>It was of the record that goes on, and gave way to one that moved.</summary>
    GaveWay,
}

/// <summary>The rows of one table.</summary>
/// <param name="Module">The key of the module whose table it is.</param>
/// <param name="Table">The table.</param>
/// <param name="Key">What tells its rows apart.</param>
/// <param name="Rows">Each with every column, as the database gives it.</param>
internal sealed record TableOfPerson(string Module, string Table, IReadOnlyList<string> Key, IReadOnlyList<IReadOnlyDictionary<string, object?>> Rows);

/// <summary>What erasing did with one table.</summary>
/// <param name="Table">The table.</param>
/// <param name="Removed">How many rows it removed.</param>
/// <param name="Kept">Why rows are kept; null where none are.</param>
internal sealed record ErasedTable(string Table, int Removed, string? Kept);
