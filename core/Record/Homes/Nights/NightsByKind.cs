using Platform.Record.Homes.Kinds;

namespace Platform.Record.Homes.Nights;

/// <summary>How many nights of a kind there were, and how many more there may have been.</summary>
internal sealed record NightsOf(HomeKind Kind, int Nights, int Perhaps)
{
    /// <summary>"12", or "12, perhaps up to 31" where only a month or a year is known.</summary>
    public string InWords => Perhaps == 0 ? $"{Nights}" : Nights == 0 ? $"Perhaps up to {Perhaps}" : $"{Nights}, perhaps up to {Nights + Perhaps}";
}

/// <summary>
/// The nights of a period by the kind of place, each night once. A night is named after the evening it begins on; the night of the day somebody came is theirs there and that of the
/// day they left is not. Where two places overlap, the one that began later counts: whoever keeps a tenancy while in hospital slept in hospital. What is written down as a month
/// or a year counts for sure only where every day it may mean agrees.
/// </summary>
internal sealed record NightsByKind(IReadOnlyList<NightsOf> Kinds, int NotKnown, int All)
{
    /// <summary>Counts from the night of the first day to the night before the last.</summary>
    public static NightsByKind In(IReadOnlyList<HomeRow> homes, DateOnly first, DateOnly last)
    {
        var latestFirst = homes.OrderByDescending(home => home.FromOn).ThenBy(home => home.HomeId).ToList();
        var (sure, perhaps, notKnown) = (new Dictionary<HomeKind, int>(), new Dictionary<HomeKind, int>(), 0);
        for (var night = first; night < last; night = night.AddDays(1))
        {
            if (latestFirst.Find(home => IsSure(home, night)) is { } there) sure[there.Kind] = sure.GetValueOrDefault(there.Kind) + 1;
            else if (latestFirst.Find(home => MayBe(home, night)) is { } maybe) perhaps[maybe.Kind] = perhaps.GetValueOrDefault(maybe.Kind) + 1;
            else notKnown++;
        }

        return new(
            [.. sure.Keys.Union(perhaps.Keys).Order().Select(kind => new NightsOf(kind, sure.GetValueOrDefault(kind), perhaps.GetValueOrDefault(kind)))],
            notKnown, Math.Max(0, last.DayNumber - first.DayNumber));
    }

    private static bool IsSure(HomeRow home, DateOnly night) => home.From.Last <= night && (home.Until is null || night < home.Until.First);

    private static bool MayBe(HomeRow home, DateOnly night) => home.From.First <= night && (home.Until is null || night < home.Until.Last);
}
