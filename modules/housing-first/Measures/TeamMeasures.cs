using Platform.Sdk.Areas;
using Platform.Sdk.Measures;
using Platform.Sdk.Record;

namespace HousingFirst.Measures;

/// <summary>The measures of one team, in words.</summary>
internal sealed class TeamMeasures(IReadOnlyList<HomeTerm> terms, IReadOnlyList<Wait> waits, DateOnly today, Words words)
{
    private static readonly int[] Months = [6, 12, 24, 36];
    private static readonly string[] Bands = ["under 1 month", "1 to 6 months", "6 to 12 months", "1 to 2 years", "2 years and more"];

    private readonly ILookup<bool, HomeTerm> _homes = terms.ToLookup(home => home.CameWithSupport);

    // whoever left long ago is out of sight, and would pull the number down where they left without a home
    public string MissingEverywhere => words.In(
        "In none of them: {people} whose support ended so long ago that the team may no longer read their record, and homes that nobody wrote down. So they are this team's numbers and not those of the whole programme.");

    private const string FirstOffer = "first offer", Gone = "Whoever left long ago, and homes that nobody wrote down";

    private IEnumerable<HomeTerm> With => _homes[true];

    private IReadOnlyList<HomeTerm> Before => [.. _homes[false].Where(home => home.IsPermanent)];

    // whoever moved on from it with this support is counted there
    private string? HadHome => Some(Before.Select(home => home.PersonId).Except(With.Where(home => home.IsPermanent).Select(home => home.PersonId)).Count(), "who had their home before this support began");

    public IReadOnlyList<Measure> Homes =>
    [
        Shown(words.In("Homes kept, by {people}"), Sustainment.OfPeople(With, today), HadHome,
            words.In("{People} now in a permanent home ÷ {people} ever housed. A second home counts as kept."),
            words.In("{People} who ever moved into a permanent home with this team's support (a licence is none)")),
        Shown("Homes kept, by tenancies", Sustainment.OfTenancies(With, today), Some(Before.Count, "that began before this support did"),
            "Tenancies that go on ÷ tenancies begun. Each home counts by itself, so a move is an ending, whatever the reason.", "Permanent tenancies that somebody moved into with this team's support"),
        .. Months.Select(months => Shown(
            $"Homes kept, {months} months on", Sustainment.After(months, With, today), HadHome,
            words.In($"Of {{people}} who first moved in at least {months} months ago: who was in a permanent home, that one or another, on the day {months} months were over."),
            words.In($"{{People}} whose first move is at least {months} months ago"), "Whoever moved in later", $"before those {months} months were over")),
        new("How long in the home they have", string.Join(", ", Sustainment.ByTimeHoused(With, today).Zip(Bands, (count, band) => $"{band}: {count}")),
            "From the day they moved into the home they live in now until today.", words.In("{People} now in a permanent home that they came to with this team's support"), Sentences(HadHome, Gone)),
    ];

    public IReadOnlyList<Measure> Waiting => [Waits(FirstOffer, Waited.ForOffer(waits)), Waits("a permanent home", Waited.ForHome(waits))];

    public IReadOnlyList<Measure> Tempo =>
    [
        Resting("Stepping down", Phase.SteppingDown, "Support becomes less, as agreed."),
        Resting("Dormant", Phase.Dormant, "Support rests, as agreed, stays open, and starts again when they want it."),
    ];

    private static Measure Shown(string name, Kept share, string? before, string definition, string denominator, string? later = null, string diedWhen = "while they lived there") => new(
        name, share.InWords, definition, denominator, Sentences(later, before, share.Died > 0 ? $"{share.Died} who died {diedWhen}, above and below the line" : null, Gone));

    private Measure Waits(string until, Waited waited) => new(
        $"From acceptance to {until}", Median.Of(waited.Days) is { } median ? $"{median:0.#} days in the middle, of {waited.Days.Count}" : Share.None,
        $"Days from the start of support to {until}; half waited no longer. Of an even number, the mean of the two in the middle.{(until == FirstOffer ? " An offer counts whatever came of it, also where the home was then signed for by mistake." : "")}",
        words.In($"Starts of support after which there was {(until == FirstOffer ? "an offer" : "a move")}; a {{person}} who came back counts once for each"),
        Sentences(
            $"{waited.StillWait} {words.In(waited.StillWait == 1 ? "{person} who still waits" : "{people} who still wait")}: the real time is longer",
            Some(waited.HadHome, "who had a home when support began"), Some(waited.Otherwise, "who came to a home without an offer"), Some(waited.Ended, "whose support ended before"), Gone));

    private static string? Some(int count, string who) => count > 0 ? $"{count} {who}" : null;

    private static string Sentences(params string?[] said) => string.Join(". ", said.OfType<string>());

    private Measure Resting(string name, Phase phase, string definition)
    {
        var open = waits.Where(wait => wait.Phase != Phase.Ended).ToList();
        return new(name, new Share(open.Count(wait => wait.Phase == phase), open.Count).InWords, definition, words.In("{People} whom the team supports now"), "Nobody: every open support has a phase.");
    }
}
