using System.Globalization;
using Bogus;
using Platform.Record.Names;

namespace Record.Tests.Search.Forgiving;

internal enum Corruption { OneEdit, SwappedLetters, SoundsAlike, OtherName, DayAndMonthSwapped }

/// <summary>What a worker may type who looks for somebody and has it a little wrong.</summary>
internal sealed record Typed(string Text, string? Born);

/// <summary>Gets names and dates wrong in the ways people do, by one seed. None of it reads the keys or the list of names under test.</summary>
internal sealed class Corruptions(int seed)
{
    // letters that are heard alike in any name
    private static readonly (string Written, string Heard)[] Respelt =
    [
        ("ph", "f"), ("ck", "k"), ("ie", "ee"), ("ee", "ea"), ("ll", "l"), ("tt", "t"), ("nn", "n"), ("ss", "s"), ("c", "k"), ("k", "c"), ("y", "ie"), ("ei", "ie"), ("ou", "u"), ("au", "or"), ("er", "ar"),
        ("or", "er"), ("en", "an"), ("an", "en"), ("in", "yn"), ("s", "ss"), ("l", "ll"), ("th", "t"), ("x", "ks"), ("qu", "kw"), ("z", "s"), ("v", "f"), ("oo", "u"), ("a", "ar"), ("i", "y"),
    ];

    private readonly Randomizer _random = new(seed);

    /// <summary>What is typed, or null where this cannot be got wrong for this person.</summary>
    public Typed? Of(Somebody who, Corruption kind) => kind switch
    {
        Corruption.OneEdit => Of(who, Edited),
        Corruption.SwappedLetters => Of(who, Swapped),
        Corruption.SoundsAlike => Of(who, Misheard),
        Corruption.OtherName => Among(who.First, Otherwise.Called, Otherwise.CalledHeldOut) is { } called ? new($"{_random.ArrayElement(called)} {who.Last}", Date(who.Born)) : null,
        _ => who.Born.Day > 12 || who.Born.Day == who.Born.Month ? null : new(who.Name, Date(new(who.Born.Year, who.Born.Day, who.Born.Month))),
    };

    /// <summary>Whether it is by a name that the search's list of names was never extended for.</summary>
    public static bool IsHeldOut(Somebody who, Corruption kind, Typed typed) => kind switch
    {
        Corruption.OtherName => Otherwise.CalledHeldOut.ContainsKey(who.First),
        Corruption.SoundsAlike => Otherwise.HeardHeldOut.ContainsKey(typed.Text.StartsWith(who.First, StringComparison.Ordinal) ? who.Last : who.First),
        _ => false,
    };

    private Typed? Of(Somebody who, Func<string, string?> corrupt)
    {
        var first = _random.Bool();
        var wrong = corrupt(first ? who.First : who.Last);
        return wrong is null || Fold.Whole(wrong) == Fold.Whole(first ? who.First : who.Last) ? null
            : new(first ? $"{wrong} {who.Last}" : $"{who.First} {wrong}", Date(who.Born));
    }

    private string? Edited(string name)
    {
        var at = _random.Int(0, name.Length - 1);
        var letter = (char)('a' + _random.Int(0, 25));
        return name.Length < 3 ? null : _random.Int(0, 2) switch
        {
            0 => name.Remove(at, 1),
            1 => name.Insert(at, $"{letter}"),
            _ => name.Remove(at, 1).Insert(at, $"{letter}"),
        };
    }

    private string? Swapped(string name)
    {
        var at = _random.Int(0, Math.Max(0, name.Length - 2));
        return name.Length < 3 ? null : $"{name[..at]}{name[at + 1]}{name[at]}{name[(at + 2)..]}".ToLowerInvariant();
    }

    private string? Misheard(string name)
    {
        if (Among(name, Otherwise.Heard, Otherwise.HeardHeldOut) is { } heard)
        {
            return _random.ArrayElement(heard);
        }
        var lower = name.ToLowerInvariant();
        var ways = Respelt.Where(way => lower.Contains(way.Written, StringComparison.Ordinal)).ToArray();
        if (lower.Length < 4 || ways.Length == 0)
        {
            return null;
        }
        var one = _random.ArrayElement(ways);
        return lower.Replace(one.Written, one.Heard, StringComparison.Ordinal);
    }

    private static string[]? Among(string name, Dictionary<string, string[]> names, Dictionary<string, string[]> others) =>
        names.GetValueOrDefault(name) ?? others.GetValueOrDefault(name);

    private static string Date(DateOnly born) => born.ToString("d/M/yyyy", CultureInfo.InvariantCulture);
}
