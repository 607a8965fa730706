using Platform.Record.Transitions;
using Platform.Record.Ways.Kinds;
using Platform.Sdk.Areas;
using Platform.Sdk.Record;

namespace Platform.Record.Contacts.OtherWays;

/// <summary>
/// Compares what was tried with the ways that are known to be safe. A way that is not, or not known to be, is never named; where any safe way says when, no other hour
/// is suggested. Whoever is away for a time is reached where they are.
/// </summary>
internal static class WhatElse
{
    private const int Noon = 12;
    private const int Evening = 17;
    private const int Longest = 60;

    private static readonly string[] s_parts = ["morning", "afternoon", "evening"];

    public static Sdk.Record.OtherWays Of(IReadOnlyCollection<TryRow> tries, IReadOnlyCollection<SafeWayRow> safe, TransitionRow? away, LocalArea area, DateOnly today)
    {
        var methods = tries.GroupBy(one => one.Method).OrderByDescending(same => same.Count()).ThenBy(same => same.Key).Select(same => new Tries(same.Key, same.Count()).InWords).ToList();
        var parts = s_parts.Where(part => tries.Any(one => PartOf(area.ToLocal(one.HappenedAt)) == part)).ToList();
        var tried = tries.Select(one => one.Method).ToHashSet();
        List<string> next = away is not null ? There(away) :
        [
            .. safe.SelectMany(way => Next(way, tried)).Distinct(),
            .. tries.Count > 0 && safe.Any(way => way.Kind is not (WayKind.Email or WayKind.Other)) && safe.All(way => way.BestWhen is null)
                ? s_parts.Except(parts).Select(part => part == "morning" ? "a morning" : part == "afternoon" ? "an afternoon" : "an evening") : [],
            .. tries.Select(one => one.WorkerName).Distinct().ToList() is [{ } only] ? [$"somebody else than {only}"] : Array.Empty<string>(),
        ];
        return new(string.Join(", ", methods.Concat(parts.Select(part => $"{part}s"))), next) { Away = away?.Since(today) };
    }

    private static List<string> There(TransitionRow away) => [$"writing to them {(away.Place is { } place ? $"at {Short(place)}" : "there")}", "visiting them there"];

    private static IEnumerable<string> Next(SafeWayRow way, HashSet<ContactMethod> tried)
    {
        (ContactMethod Method, string Words)[] ways = way.Kind switch
        {
            WayKind.Phone => [(ContactMethod.Phone, $"a call{When(way)}"), (ContactMethod.Text, $"a text{When(way)}")],
            WayKind.Email => [(ContactMethod.Message, $"an email{When(way)}")],
            WayKind.Place => [(ContactMethod.Visit, $"a visit to {Short(way.Value)}{When(way)}"), (ContactMethod.MetOut, $"meeting out at {Short(way.Value)}{When(way)}")],
            _ => [],
        };
        // one who was named, or what stands under no method, cannot be told from the tries: it is worth another
        if (way.Kind is WayKind.ThroughSomeone) return [$"through {Short(way.Value)}{When(way)}"];
        var untried = ways.Where(one => !tried.Contains(one.Method)).Select(one => one.Words);
        return way.Kind == WayKind.Place ? untried.Take(tried.Contains(ContactMethod.Visit) || tried.Contains(ContactMethod.MetOut) ? 0 : 1) : untried;
    }

    private static string When(SafeWayRow way) => way.BestWhen is null ? "" : $" ({Short(way.BestWhen)})";

    private static string Short(string text) => text.Length <= Longest ? text : $"{text[..Longest].TrimEnd()}…";

    private static string PartOf(DateTime local) => local.Hour < Noon ? s_parts[0] : local.Hour < Evening ? s_parts[1] : s_parts[2];
}
