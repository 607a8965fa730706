using Platform.Sdk.Data;

namespace Platform.Record.Names;

/// <summary>Another name as somebody typed it; without an id it is new.</summary>
internal sealed record NameTyped(Guid? Id, NameKind Kind, string Name);

/// <summary>Writes a person's other names, and the keys that every name of theirs is found by.</summary>
public sealed class PersonNames(IDatabase database, TimeProvider clock)
{
    /// <summary>Leaves exactly these other names, and rewrites the keys. The name they use is already on the person.</summary>
    internal async Task WriteAsync(Guid person, string displayName, IReadOnlyList<NameTyped> others)
    {
        var kept = others.Select(other => other.Id).OfType<Guid>().Append(Guid.Empty).ToList();
        await database.ExecuteAsync(PersonNamesSql.RemoveOthers, new { person, kept });
        foreach (var other in others)
        {
            var row = new { person, id = other.Id ?? Ids.New(), kind = other.Kind, name = other.Name, now = clock.GetUtcNow().UtcDateTime };
            if (other.Id is null || await database.ExecuteAsync(PersonNamesSql.Change, row) == 0)
            {
                await database.ExecuteAsync(PersonNamesSql.Add, row with { id = Ids.New() });
            }
        }

        await WriteKeysAsync(person, [displayName, .. others.Select(other => other.Name)]);
    }

    private async Task WriteKeysAsync(Guid person, IReadOnlyList<string> names)
    {
        var (now, before) = (PersonKeys.Of(names), await database.ManyAsync<string>(PersonNamesSql.WordsOf, new { person }));
        var words = now.Where(key => key.Kind == KeyKind.Word).Select(key => key.Key).ToList();
        await database.ExecuteAsync(PersonNamesSql.RemoveKeys, new { person });
        foreach (var (kind, key) in now)
        {
            await database.ExecuteAsync(PersonNamesSql.AddKey, new { id = Ids.New(), person, kind, key });
        }

        await NameWords.LearnAsync(database, words);
        await NameWords.ForgetAsync(database, [.. before.Except(words)]);
    }
}

internal static class PersonNamesSql
{
    public static readonly Sql RemoveOthers = new("""
        delete from core_person_name where person_id = @person and person_name_id not in @kept
        """);

    public static readonly Sql Change = new("""
        update core_person_name set kind = @kind, name = @name where person_name_id = @id and person_id = @person
        """);

    public static readonly Sql Add = new("""
        insert into core_person_name (person_name_id, person_id, kind, name, added_at) values (@id, @person, @kind, @name, @now)
        """);

    public static readonly Sql WordsOf = new("""
        select k.key_text from core_person_key k where k.person_id = @person and k.kind = 'Word'
        """);

    public static readonly Sql RemoveKeys = new("delete from core_person_key where person_id = @person");

    public static readonly Sql AddKey = new("""
        insert into core_person_key (person_key_id, person_id, kind, key_text) values (@id, @person, @kind, @key)
        """);
}
