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
