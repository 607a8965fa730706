namespace HousingFirst.Measures;

/// <summary>
/// Whether homes last, in three definitions that must never be mixed (domain notes §3.2): by people, by tenancies, and at a point in time. Licences are not permanent homes. Whoever died
/// while they lived there has neither lost nor kept a home: they are left out above and below the line, and counted beside it.
/// </summary>
internal static class Sustainment
{
    /// <summary>
    /// People now in a permanent home ÷ people ever housed; a second home counts as sustained. Greater Manchester's pilot in October: 132 of 149 = 89 %.
    /// </summary>
    public static Kept OfPeople(IEnumerable<HomeTerm> terms, DateOnly today)
    {
        var (alive, died) = Apart(Housed(terms, today), homes => homes.Any(home => home.EndedByDeath));
        return new(alive.Count(homes => homes.Any(home => home.GoesOnAfter(today))), alive.Count) { Died = died };
    }

    /// <summary>Tenancies that go on ÷ tenancies begun: each home by itself, so that a move is an ending whatever the reason.</summary>
    public static Kept OfTenancies(IEnumerable<HomeTerm> terms, DateOnly today)
    {
        var (begun, died) = Apart(terms.Where(home => home.IsPermanent && home.MovedInOn <= today), home => home.EndedByDeath);
        return new(begun.Count(home => home.GoesOnAfter(today)), begun.Count) { Died = died };
    }

    /// <summary>
    /// Of those who moved into their first permanent home so many months ago or longer: who was in one, the first or another, on the day those months were over. Whoever died before that
    /// day is left out; whoever died later was there, or was not.
    /// </summary>
    public static Kept After(int months, IEnumerable<HomeTerm> terms, DateOnly today)
    {
        var reached = from homes in Housed(terms, today)
                      let day = homes.Min(home => home.MovedInOn).AddMonths(months)
                      where day <= today
                      select (Homes: homes, Day: day);
        var (alive, died) = Apart(reached, one => one.Homes.Any(home => home.EndedByDeath && home.EndedOn <= one.Day));
        return new(alive.Count(one => one.Homes.Any(home => home.GoesOnAfter(one.Day))), alive.Count) { Died = died };
    }

    /// <summary>Those who are housed now, by how long they have lived in the home they have: under 1, 6, 12 and 24 months, and longer.</summary>
    public static IReadOnlyList<int> ByTimeHoused(IEnumerable<HomeTerm> terms, DateOnly today)
    {
        var since = Housed(terms, today).Select(homes => homes.Where(home => home.GoesOnAfter(today)).Select(home => (DateOnly?)home.MovedInOn).Min()).OfType<DateOnly>().ToList();
        int[] months = [1, 6, 12, 24];
        var upTo = months.Select(month => since.Count(day => day.AddMonths(month) > today)).Append(since.Count).ToList();
        return [.. upTo.Select((count, at) => count - (at == 0 ? 0 : upTo[at - 1]))];
    }

    private static (IReadOnlyList<T> Alive, int Died) Apart<T>(IEnumerable<T> all, Func<T, bool> hasDied)
    {
        var parted = all.ToLookup(hasDied);
        return ([.. parted[false]], parted[true].Count());
    }

    private static IEnumerable<IReadOnlyList<HomeTerm>> Housed(IEnumerable<HomeTerm> terms, DateOnly today) =>
        terms.Where(home => home.IsPermanent && home.MovedInOn <= today).GroupBy(home => home.PersonId).Select(homes => homes.ToList());
}
