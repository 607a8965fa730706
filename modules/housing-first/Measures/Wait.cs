using Platform.Sdk.Record;

namespace HousingFirst.Measures;

/// <summary>One start of support, when the first home was offered after it and when they first moved in.</summary>
internal sealed record Wait
{
    public Guid SupportId { get; init; }
    public Guid PersonId { get; init; }
    public Phase Phase { get; init; }
    public DateOnly StartedOn { get; init; }
    public DateOnly? FirstOfferOn { get; init; }
    public DateOnly? FirstMovedInOn { get; init; }

    /// <summary>How many permanent homes they lived in on the day on which support began.</summary>
    public int HomesBefore { get; init; }

    public bool HadHome => HomesBefore > 0;

    /// <summary>Null as well where they were offered a home only after they had come to one.</summary>
    public int? DaysToOffer => FirstMovedInOn < FirstOfferOn ? null : Days(FirstOfferOn);

    public int? DaysToHome => Days(FirstMovedInOn);

    // what was before support began was not waited for
    private int? Days(DateOnly? until) => until >= StartedOn ? until.Value.DayNumber - StartedOn.DayNumber : null;
}

/// <summary>How long was waited, from the day support began; every start of support is in exactly one of these.</summary>
/// <param name="Days">How many days each waited for whom it came.</param>
/// <param name="StillWait">Who waits now.</param>
/// <param name="HadHome">Who had a permanent home when support began, and waits for none.</param>
/// <param name="Otherwise">Who came to a home without an offer.</param>
/// <param name="Ended">Whose support ended first.</param>
internal sealed record Waited(IReadOnlyList<int> Days, int StillWait, int HadHome, int Otherwise, int Ended)
{
    public static Waited ForOffer(IEnumerable<Wait> waits) => Of(waits, wait => wait.DaysToOffer, wait => wait.DaysToHome is not null);

    public static Waited ForHome(IEnumerable<Wait> waits) => Of(waits.Select(wait => wait.HadHome ? wait with { FirstMovedInOn = null } : wait), wait => wait.DaysToHome, _ => false);

    private static Waited Of(IEnumerable<Wait> waits, Func<Wait, int?> days, Func<Wait, bool> isHoused)
    {
        var all = waits.ToLookup(wait => wait switch
        {
            _ when days(wait) is not null => nameof(Days),
            { HadHome: true } => nameof(HadHome),
            _ when isHoused(wait) => nameof(Otherwise),
            { Phase: Phase.Ended } => nameof(Ended),
            _ => nameof(StillWait),
        });
        return new([.. all[nameof(Days)].Select(wait => days(wait)!.Value)], Count(nameof(StillWait)), Count(nameof(HadHome)), Count(nameof(Otherwise)), Count(nameof(Ended)));

        int Count(string which) => all[which].Count();
    }
}
