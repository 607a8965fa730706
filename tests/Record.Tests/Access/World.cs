using Platform.Sdk.Access;

namespace Record.Tests.Access;

/// <summary>Somebody who works: which team, which organisation, which role.</summary>
internal sealed record Colleague(string Email, string Team, string Organisation, string Role)
{
    public static IReadOnlyList<Colleague> All { get; } =
    [
        new("navigator@demo.example", "Navigators", "Exampleton Council", Platform.Sdk.Access.Role.Worker),
        new("lead@demo.example", "Navigators", "Exampleton Council", Platform.Sdk.Access.Role.Lead),
        new("frontdoor@demo.example", "Front door", "Exampleton Council", Platform.Sdk.Access.Role.FrontDoor),
        new("housing@demo.example", "Housing First team", "Exampleton Homes", Platform.Sdk.Access.Role.Worker),
        new("peer@demo.example", "Peer support team", "Open Door Exampleton", Platform.Sdk.Access.Role.Peer),
        new("commissioner@demo.example", "Public health", "Exampleton Council", Platform.Sdk.Access.Role.Commissioner),
        new("admin@demo.example", "Administration", "Exampleton Council", Platform.Sdk.Access.Role.Administrator),
    ];
}

internal sealed record Share(string Organisation, IReadOnlyList<InformationKind> Kinds, int From, int Until, bool Ended);

internal sealed record Seal(IReadOnlyList<string> Readers, bool Ended);

/// <summary>Whom somebody is supported by, what is shared, who is kept away. Days count from today.</summary>
internal sealed record Somebody(
    Guid Id, string Name, IReadOnlyList<string> Teams, IReadOnlyList<Share> Shares, IReadOnlyList<(string Email, bool Ended)> Locks, IReadOnlyList<Seal> Seals)
{
    /// <summary>Who opened the record in an emergency, and for how many hours from now it stays open; none or less: no more.</summary>
    public IReadOnlyList<(string Email, int Hours)> Openings { get; init; } = [];
}

internal static class World
{
    private static readonly string[] Teams = ["Navigators", "Front door", "Housing First team", "Peer support team"];
    private static readonly string[] Organisations = ["Exampleton Council", "Exampleton Homes", "Open Door Exampleton"];

    public static IReadOnlyList<Somebody> Of(int seed, int people)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, people).Select(number => new Somebody(
            Guid.CreateVersion7(), $"{Word(seed)} Number{number}",
            Some(random, Teams, 2), [.. Many(random, 2, () => AShare(random))],
            [.. Many(random, 1, () => (random.GetItems([.. Colleague.All.Select(one => one.Email)], 1)[0], random.Next(3) == 0))],
            [.. random.Next(3) == 0 ? Many(random, 2, () => new Seal(Some(random, [.. Colleague.All.Select(one => one.Email)], 3), random.Next(3) == 0)) : []])
        {
            Openings = [.. Many(random, 1, () => (random.GetItems([.. Colleague.All.Select(one => one.Email)], 1)[0], random.Next(-1, 3)))],
        })];
    }

    /// <summary>A word that everybody of a world has in their name and nobody of another.</summary>
    public static string Word(int seed) => $"world{string.Concat($"{seed}".Select(digit => (char)(digit - '0' + 'a')))}x";

    private static Share AShare(Random random)
    {
        var from = random.Next(-3, 2);
        return new(random.GetItems(Organisations, 1)[0], Some(random, Enum.GetValues<InformationKind>(), 3), from, from + random.Next(0, 4), random.Next(5) == 0);
    }

    private static List<T> Some<T>(Random random, T[] of, int most) => [.. Many(random, most, () => random.GetItems(of, 1)[0]).Distinct()];

    private static List<T> Many<T>(Random random, int most, Func<T> make) => [.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => make())];
}
