using Platform.Sdk.Data;

namespace Platform.Record.Names;

/// <summary>What a key holds: one word of a name, or the whole of it.</summary>
internal enum KeyKind { Word, Whole }

/// <summary>A row of <c>core_person_key</c>, apart from whose it is.</summary>
internal readonly record struct PersonKey(KeyKind Kind, string Key);

/// <summary>The keys that somebody is found by.</summary>
internal static class PersonKeys
{
    /// <summary>The rows for every name of one person, once each; <see cref="NameWords"/> keeps what their words sound and look like.</summary>
    public static IReadOnlyList<PersonKey> Of(IReadOnlyList<string> names) =>
    [
        .. names.SelectMany(Fold.Keys).Distinct().Select(key => new PersonKey(KeyKind.Word, key)),
        .. names.Select(name => Fold.Whole(name)).Where(key => key.Length > 0).Distinct().Select(key => new PersonKey(KeyKind.Whole, key)),
    ];
}

/// <summary>Some of a person's keys, as one statement writes them.</summary>
internal sealed record PersonKeyRows(Guid Person, IReadOnlyList<PersonKey> Keys)
{
    public const int Most = 6;

    public Guid Id1 { get; } = Ids.New();
    public KeyKind? Kind1 => Of(1)?.Kind;
    public string? Key1 => Of(1)?.Key;
    public Guid Id2 { get; } = Ids.New();
    public KeyKind? Kind2 => Of(2)?.Kind;
    public string? Key2 => Of(2)?.Key;
    public Guid Id3 { get; } = Ids.New();
    public KeyKind? Kind3 => Of(3)?.Kind;
    public string? Key3 => Of(3)?.Key;
    public Guid Id4 { get; } = Ids.New();
    public KeyKind? Kind4 => Of(4)?.Kind;
    public string? Key4 => Of(4)?.Key;
    public Guid Id5 { get; } = Ids.New();
    public KeyKind? Kind5 => Of(5)?.Kind;
    public string? Key5 => Of(5)?.Key;
    public Guid Id6 { get; } = Ids.New();
    public KeyKind? Kind6 => Of(6)?.Kind;
    public string? Key6 => Of(6)?.Key;

    private PersonKey? Of(int place) => place <= Keys.Count ? Keys[place - 1] : null;
}
