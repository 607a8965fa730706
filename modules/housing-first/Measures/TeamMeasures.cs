using Platform.Sdk.Areas;
using Platform.Sdk.Record;

namespace HousingFirst.Measures;

/// <summary>A number with all that it takes to read it.</summary>
/// <param name="Name">What it is called, with its definition where there are several.</param>
/// <param name="Value">The number in words.</param>
/// <param name="Definition">How it is worked out.</param>
/// <param name="Denominator">Who is below the line.</param>
/// <param name="Missing">Who is not in it, and why.</param>
internal sealed record MeasureShown(string Name, string Value, string Definition, string Denominator, string Missing);

/// <summary>The measures of one team, in words.</summary>
internal sealed class TeamMeasures(IReadOnlyList<HomeTerm> terms, IReadOnlyList<Wait> waits, DateOnly today, Words words)
{
    private static readonly int[] Months = [6, 12, 24, 36];
    private static readonly string[] Bands = ["under 1 month", "1 to 6 months", "6 to 12 months", "1 to 2 years", "2 years and more"];

    // whoever left long ago is out of sight, and would pull the number down where they left without a home
    public string MissingEverywhere => words.In(
        "In none of them: {people} whose support ended so long ago that the team may no longer read their record, and homes that nobody wrote down. So they are this team's numbers and not those of the whole programme.");

    private const string Gone = "Whoever left long ago, and homes that nobody wrote down";

    private string Died => Sustainment.Died(terms, today) is > 0 and var died ? $"{died} who died while they lived there, above and below the line. {Gone}" : Gone;

    public IReadOnlyList<MeasureShown> Homes =>
    [
        new(words.In("Homes kept, by {people}"), Sustainment.OfPeople(terms, today).InWords,
            words.In("{People} now in a permanent home ÷ {people} ever housed. A second home counts as kept."), words.In("{People} who ever moved into a permanent home with this team (a licence is none)"), Died),
        new("Homes kept, by tenancies", Sustainment.OfTenancies(terms, today).InWords,
            "Tenancies that go on ÷ tenancies begun. Each home counts by itself, so a move is an ending, whatever the reason.", "Permanent tenancies that somebody moved into", Died),
        .. Months.Select(months => new MeasureShown(
            $"Homes kept, {months} months on", Sustainment.After(months, terms, today).InWords,
            words.In($"Of {{people}} who first moved in at least {months} months ago: who was in a permanent home, that one or another, on the day {months} months were over."),
            words.In($"{{People}} whose first move is at least {months} months ago"), "Whoever moved in later. " + Died)),
        new("How long in the home they have", string.Join(", ", Sustainment.ByTimeHoused(terms, today).Zip(Bands, (count, band) => $"{band}: {count}")),
            "From the day they moved into the home they live in now until today.", words.In("{People} now in a permanent home"), Gone),
    ];

    public IReadOnlyList<MeasureShown> Waiting =>
    [
        Wait("first offer", Waits.ToFirstOffer(waits), waits.Count(wait => wait.Phase != Phase.Ended && wait.FirstOfferOn is null)),
        Wait("a permanent home", Waits.ToMovingIn(waits), waits.Count(wait => wait.Phase != Phase.Ended && wait.FirstMovedInOn is null)),
    ];

    public IReadOnlyList<MeasureShown> Tempo =>
    [
        Resting("Stepping down", Phase.SteppingDown, "Support becomes less, as agreed."),
        Resting("Dormant", Phase.Dormant, "Support rests, as agreed, stays open, and starts again when they want it."),
    ];

    private MeasureShown Wait(string until, IReadOnlyList<int> days, int stillWait) => new(
        $"From acceptance to {until}", Waits.Median(days) is { } median ? $"{median} days in the middle, of {days.Count}" : "Nobody yet",
        $"Days from the start of support to {until}; half waited no longer. Of an even number, the lower of the two in the middle.", words.In($"{{People}} for whom there was a {(until == "a permanent home" ? "move" : "first offer")} since support began"),
        words.In($"{stillWait} {(stillWait == 1 ? "{person} who still waits" : "{people} who still wait")}: the real time is longer. {Gone}"));

    private MeasureShown Resting(string name, Phase phase, string definition)
    {
        var open = waits.Where(wait => wait.Phase != Phase.Ended).ToList();
        return new(name, new Share(open.Count(wait => wait.Phase == phase), open.Count).InWords, definition, words.In("{People} whom the team supports now"), "Nobody: every open support has a phase.");
    }
}
