using Platform.Record.Import.Files;
using Platform.Record.Names;
using Platform.Record.People;
using Platform.Record.Ways;

namespace Platform.Record.Import.Reading;

/// <summary>What of a row is new: neither on the record nor said by an earlier row.</summary>
internal sealed class Said(CaseloadRow row, Held held)
{
    private readonly List<string> _marks = [];

    /// <summary>The marks of everything the row says, new or not.</summary>
    public string Marks => string.Join(' ', _marks);

    public IReadOnlyList<NameTyped> Names() =>
    [
        .. row.Person.OtherNames.Prepend(new NameTyped(null, NameKind.Other, row.Person.Name)).Where(name =>
            IsNew("name", name.Name, held.Names.Any(known => Same(known.Name, name.Name)) || Same(held.Details?.DisplayName, name.Name))),
    ];

    public IReadOnlyList<Number> Numbers() =>
    [
        .. row.Numbers.Where(number => IsNew($"{number.Kind}", number.Value,
            held.Numbers.Any(known => known.Kind == number.Kind && known.Value == number.Value))),
    ];

    public IReadOnlyList<WayInput> Ways() =>
    [
        .. row.Ways.Where(way => IsNew($"{way.Kind}", way.Kept(), held.Ways.Any(known => known.Kind == way.Kind && known.Value == way.Kept()))),
    ];

    public string? Words() => row.Words is { } words && IsNew("words", words, false) ? words : null;

    public bool Contact(Guid support) =>
        row.LastContact is { } contact && IsNew("contact", $"{support:n} {contact.At:yyyy-MM-dd} {contact.Method}", false);

    private bool IsNew(string kind, string value, bool isHeld)
    {
        var mark = Held.Mark(kind, value);
        _marks.Add(mark);
        return !isHeld && !held.HasBeenSaid(mark);
    }

    private static bool Same(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
