using Platform.Sdk.Record;

namespace Platform.Record.Demo.Seed;

/// <summary>
/// An invented episode and the contacts in it, in days before today. Between a quarter and two fifths of tries reach nobody in
/// the first eight weeks, fewer later; one person in a hundred has a very full year; most have been reached lately and some are quiet.
/// </summary>
internal sealed record InventedSupport(int StartedDaysAgo, int? EndedDaysAgo, Phase Phase, IReadOnlyList<InventedContact> Contacts)
{
    private const int FirstWeeks = 56, Longest = 900;

    private static readonly (ContactMethod What, double Share)[] Methods =
    [
        (ContactMethod.Visit, .27), (ContactMethod.Phone, .27), (ContactMethod.MetOut, .22), (ContactMethod.Text, .14), (ContactMethod.Message, .06), (ContactMethod.Letter, .04),
    ];

    /// <summary>Whoever waits for a lead worker has not waited long.</summary>
    public static InventedSupport Draw(Random random, bool isWaiting)
    {
        if (isWaiting)
        {
            var since = random.Next(2, 10);
            return new(since, null, Phase.GettingToKnow, [Contact(random, random.Next(1, since), 0)]);
        }

        var started = random.Chance(.08) ? random.Next(1, 14) : random.Next(14, Longest);
        int? ended = started > 200 && random.Chance(.25) ? random.Next(7, started - 120) : null;
        var last = ended ?? LastDaysAgo(random, started);
        return new(started, ended, PhaseOf(random, started, ended), [.. ContactsBetween(random, started, last)]);
    }

    private static int LastDaysAgo(Random random, int started) => Math.Min(started, random.NextDouble() switch
    {
        < .65 => random.Next(1, 14),
        < .85 => random.Next(14, 35),
        _ => random.Next(35, 120),
    });

    private static Phase PhaseOf(Random random, int started, int? ended) => ended is not null ? Phase.Ended
        : started < FirstWeeks ? Phase.GettingToKnow
        : random.NextDouble() switch { < .82 => Phase.Active, < .94 => Phase.SteppingDown, _ => Phase.Dormant };

    private static IEnumerable<InventedContact> ContactsBetween(Random random, int started, int last)
    {
        var most = random.Chance(.01) ? 90 : random.Next(3, 15);
        var every = Math.Max(1, Math.Min(30, (started - last) / most));
        for (var (at, one) = (last, 0); one < most && at <= started; one++)
        {
            yield return Contact(random, at, started - at);
            at += random.Next(1, (2 * every) + 1);
        }
    }

    private static InventedContact Contact(Random random, int daysAgo, int daysIn)
    {
        var method = random.Weighted(Methods);
        var isReached = !random.Chance(daysIn < FirstWeeks ? .34 : .22);
        var result = (isReached, method) switch
        {
            (true, _) when random.Chance(.03) => ContactResult.AskedForSpace,
            (true, ContactMethod.Visit or ContactMethod.MetOut) => ContactResult.Met,
            (true, ContactMethod.Letter) => ContactResult.LeftWord,
            (true, _) => ContactResult.Spoke,
            (_, ContactMethod.Phone or ContactMethod.Letter) when random.Chance(.5) => ContactResult.LeftWord,
            _ => ContactResult.NotReached,
        };
        var time = new TimeOnly(9 + random.Next(9), random.Next(12) * 5);
        return new(daysAgo, time, method, result, InventedWords.Note(random, result));
    }
}

internal sealed record InventedContact(int DaysAgo, TimeOnly Time, ContactMethod Method, ContactResult Result, string? Note);
