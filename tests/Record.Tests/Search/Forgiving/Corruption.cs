using System.Globalization;
using Bogus;
using Platform.Record.Names;

namespace Record.Tests.Search.Forgiving;

internal enum Corruption { OneEdit, SwappedLetters, SoundsAlike, OtherName, DayAndMonthSwapped }

/// <summary>What a worker may type who looks for somebody and has it a little wrong.</summary>
internal sealed record Typed(string Text, string? Born);

/// <summary>Gets names and dates wrong in the ways people do, by one seed. None of it reads the keys that are under test.</summary>
internal sealed class Corruptions(int seed)
{
    // what one is called, what another hears or says
    private static readonly Dictionary<string, string[]> Said = new(StringComparer.Ordinal)
    {
        ["William"] = ["Bill", "Billy", "Will", "Liam"], ["Robert"] = ["Bob", "Rob", "Bobby"], ["Richard"] = ["Rick", "Dick", "Rich"], ["James"] = ["Jim", "Jimmy", "Jamie"],
        ["Elizabeth"] = ["Liz", "Beth", "Betty", "Lizzie"], ["Margaret"] = ["Maggie", "Peggy", "Meg"], ["Catherine"] = ["Kate", "Cathy", "Katie"], ["Christopher"] = ["Chris", "Kit"],
        ["Michael"] = ["Mick", "Mike"], ["Anthony"] = ["Tony", "Ant"], ["Andrew"] = ["Andy", "Drew"], ["Daniel"] = ["Dan", "Danny"], ["David"] = ["Dave", "Davy"], ["John"] = ["Jack", "Johnny"],
        ["Thomas"] = ["Tom", "Tommy"], ["Susan"] = ["Sue", "Susie"], ["Patricia"] = ["Pat", "Trish"], ["Rebecca"] = ["Becky", "Bex"], ["Jennifer"] = ["Jenny", "Jen"],
        ["Deborah"] = ["Debbie", "Debs"], ["Samantha"] = ["Sam", "Sammy"], ["Joanne"] = ["Jo"], ["Kathleen"] = ["Kath", "Kathy"], ["Stephen"] = ["Steve"], ["Sarah"] = ["Sally"],
        ["Katarzyna"] = ["Kasia"], ["Krzysztof"] = ["Chris"], ["Małgorzata"] = ["Gosia"], ["Piotr"] = ["Peter"], ["Mohammed"] = ["Mo"], ["Łukasz"] = ["Luke"],
        ["Julie"] = ["Jules"], ["Karen"] = ["Kaz"], ["Paul"] = ["Pawel"], ["Kevin"] = ["Kev"],
    };

    private static readonly Dictionary<string, string[]> Heard = new(StringComparer.Ordinal)
    {
        ["Catherine"] = ["Kathryn", "Katherine"], ["Stephen"] = ["Steven"], ["Mohammed"] = ["Muhammad", "Mohamad", "Muhammed"], ["Hussein"] = ["Hussain", "Husayn"], ["Hussain"] = ["Hussein", "Husseyn"],
        ["Siobhán"] = ["Shivaun", "Chevonne", "Shivon"], ["Niamh"] = ["Neve", "Neeve"], ["Seán"] = ["Shaun", "Shawn"], ["Ciarán"] = ["Kieran", "Keiran"], ["Aoife"] = ["Eefa"], ["Łukasz"] = ["Lukash", "Lukas"],
        ["Aisha"] = ["Ayesha", "Aysha"], ["Yusuf"] = ["Youssef", "Yousef"], ["Khadija"] = ["Kadeeja", "Khadeejah"], ["Zainab"] = ["Zaynab", "Zeinab"], ["Fatima"] = ["Fateema", "Fatimah"],
        ["Ibrahim"] = ["Ebraheem", "Ibraheem"], ["Sarah"] = ["Sara"], ["Deborah"] = ["Debra"], ["Kathleen"] = ["Cathleen"], ["Karen"] = ["Caryn"], ["Gurpreet"] = ["Gurprit"], ["Piotr"] = ["Pyotr"],
        ["Oluwaseun"] = ["Oluwashen"], ["Chukwuemeka"] = ["Chukuemeka"], ["Krzysztof"] = ["Kristof"], ["Thomas"] = ["Tomas"], ["Philip"] = ["Fillip"], ["Anthony"] = ["Antony"],
        ["Smith"] = ["Smyth", "Smythe"], ["Davies"] = ["Davis"], ["Taylor"] = ["Tailer"], ["Thompson"] = ["Tomson"], ["Wright"] = ["Rite"], ["Hughes"] = ["Hews"], ["Walker"] = ["Warker"], ["Ahmed"] = ["Ahmad"],
        ["Begum"] = ["Begam"], ["Kaur"] = ["Cor"], ["O'Neill"] = ["O'Neal", "O Neil"], ["Nowak"] = ["Novak"], ["Kowalski"] = ["Kovalsky"], ["Wójcik"] = ["Voychik"], ["Johnson"] = ["Jonson", "Jonsen"],
        ["Wiśniewski"] = ["Vishnevsky"], ["Okafor"] = ["Okafour"], ["Adeyemi"] = ["Adayemi"], ["Hassan"] = ["Hasan"], ["Patel"] = ["Pattel"], ["Kelly"] = ["Kelley"], ["Evans"] = ["Evens"], ["Edwards"] = ["Edwerds"],
    };

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
        Corruption.OtherName => Said.TryGetValue(who.First, out var said) ? new($"{_random.ArrayElement(said)} {who.Last}", Date(who.Born)) : who.Other is null ? null : new(who.Other, Date(who.Born)),
        _ => who.Born.Day > 12 || who.Born.Day == who.Born.Month ? null : new(who.Name, Date(new(who.Born.Year, who.Born.Day, who.Born.Month))),
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
        if (Heard.TryGetValue(name, out var heard))
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

    private static string Date(DateOnly born) => born.ToString("d/M/yyyy", CultureInfo.InvariantCulture);
}
