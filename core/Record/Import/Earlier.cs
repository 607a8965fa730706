using Platform.Record.Identifiers;
using Platform.Record.Import.Files;
using Platform.Record.Import.Reading;
using Platform.Sdk.Data;

namespace Platform.Record.Import;

/// <summary>Whom the rows of a batch are about, as far as earlier rows, or the record, tell.</summary>
internal sealed class Earlier
{
    private readonly Dictionary<string, Guid> _rows = [];
    private readonly Dictionary<string, Guid> _references = [];
    private readonly Dictionary<string, Guid> _nhs = [];

    public static async Task<Earlier> ReadAsync(IDatabase database, IReadOnlyList<CaseloadRow> rows)
    {
        var earlier = new Earlier();
        var references = rows.Select(row => row.Reference).OfType<string>().Distinct().ToList();
        Add(earlier._rows, await database.ManyAsync<Before>(ImportSql.RowsBefore, new { marks = rows.Select(row => row.Mark).Distinct().ToList() }));
        Add(earlier._references, await database.ManyAsync<Before>(ImportSql.ReferencesBefore, new { references }));
        Add(earlier._references, await HeldAsync(database, IdentifierKind.LocalReference, references));
        var nhs = rows.Select(row => row.NhsNumber).OfType<string>().Distinct().ToList();
        Add(earlier._nhs, await HeldAsync(database, IdentifierKind.NhsNumber, nhs));
        return earlier;
    }

    /// <summary>Whether exactly this row has been brought in.</summary>
    public bool Knows(CaseloadRow row) => _rows.ContainsKey(row.Mark);

    public Guid? PersonOf(CaseloadRow row) =>
        _rows.TryGetValue(row.Mark, out var same) ? same
        : row.Reference is not null && _references.TryGetValue(row.Reference, out var person) ? person : null;

    /// <summary>Whether another record held this row's NHS number first.</summary>
    public bool IsHeldByAnother(CaseloadRow row, Guid person) =>
        row.NhsNumber is { } number && _nhs.TryGetValue(number, out var first) && first != person;

    public void Remember(CaseloadRow row, Guid person)
    {
        _rows.TryAdd(row.Mark, person);
        if (row.Reference is { } reference)
        {
            _references.TryAdd(reference, person);
        }

        if (row.NhsNumber is { } number)
        {
            _nhs.TryAdd(number, person);
        }
    }

    /// <summary>Adds what another has been told about these rows.</summary>
    public void Recall(IEnumerable<CaseloadRow> rows, Earlier other)
    {
        foreach (var row in rows)
        {
            Copy(other._rows, _rows, row.Mark);
            Copy(other._references, _references, row.Reference);
            Copy(other._nhs, _nhs, row.NhsNumber);
        }
    }

    private static void Copy(Dictionary<string, Guid> from, Dictionary<string, Guid> to, string? key)
    {
        if (key is not null && from.TryGetValue(key, out var person))
        {
            to.TryAdd(key, person);
        }
    }

    private static void Add(Dictionary<string, Guid> to, IReadOnlyList<Before> found)
    {
        foreach (var before in found)
        {
            to.TryAdd(before.FoundBy, before.PersonId);
        }
    }

    private static Task<IReadOnlyList<Before>> HeldAsync(IDatabase database, IdentifierKind kind, IReadOnlyList<string> values) =>
        database.ManyAsync<Before>(ImportSql.NumbersHeld, new { kind, values });
}
