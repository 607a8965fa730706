using Platform.Sdk.Data;

namespace Platform.Record.Names;

/// <summary>Another name as somebody typed it; without an id it is new.</summary>
internal sealed record NameTyped(Guid? Id, NameKind Kind, string Name);

/// <summary>Writes a person's other names, and the keys that every name of theirs is found by.</summary>
public sealed class PersonNames(IDatabase database, TimeProvider clock)
{
    /// <summary>Adds the names of a person who has just been written, and has none.</summary>
    internal async Task AddAsync(Guid person, string displayName, IReadOnlyList<NameTyped> others)
    {
        foreach (var other in others)
        {
            await database.ExecuteAsync(PersonNamesSql.Add, Row(person, other) with { Id = Ids.New() });
        }

        await AddKeysAsync(person, PersonKeys.Of([displayName, .. others.Select(other => other.Name)]));
    }

    /// <summary>Leaves exactly these other names, and rewrites the keys. The name they use is already on the person.</summary>
    internal async Task WriteAsync(Guid person, string displayName, IReadOnlyList<NameTyped> others)
    {
        var kept = others.Select(other => other.Id).OfType<Guid>().Append(Guid.Empty).ToList();
        await database.ExecuteAsync(PersonNamesSql.RemoveOthers, new { person, kept });
        foreach (var other in others)
        {
            var row = Row(person, other);
            if (other.Id is null || await database.ExecuteAsync(PersonNamesSql.Change, row) == 0)
            {
                await database.ExecuteAsync(PersonNamesSql.Add, row with { Id = Ids.New() });
            }
        }

        var (keys, before) = (PersonKeys.Of([displayName, .. others.Select(other => other.Name)]), await database.ManyAsync<string>(PersonNamesSql.WordsOf, new { person }));
        await database.ExecuteAsync(PersonNamesSql.RemoveKeys, new { person });
        await AddKeysAsync(person, keys);
        await NameWords.ForgetAsync(database, [.. before.Except(keys.Where(key => key.Kind == KeyKind.Word).Select(key => key.Key))]);
    }

    private async Task AddKeysAsync(Guid person, IReadOnlyList<PersonKey> keys)
    {
        foreach (var some in keys.Chunk(PersonKeyRows.Most))
        {
            await database.ExecuteAsync(PersonNamesSql.AddKeys, new PersonKeyRows(person, some));
        }

        await NameWords.LearnAsync(database, [.. keys.Where(key => key.Kind == KeyKind.Word).Select(key => key.Key)]);
    }

    private NameRow Row(Guid person, NameTyped other) => new(person, other.Id ?? Guid.Empty, other.Kind, other.Name, clock.GetUtcNow().UtcDateTime);

    private sealed record NameRow(Guid Person, Guid Id, NameKind Kind, string Name, DateTime Now);
}
