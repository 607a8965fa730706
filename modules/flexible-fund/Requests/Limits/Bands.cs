using Platform.Sdk.Amounts;
using Platform.Sdk.Areas;

namespace FlexibleFund.Requests.Limits;

/// <summary>Who decides, and by when.</summary>
internal static class Bands
{
    /// <summary>The band of an amount: the first whose limit it does not exceed.</summary>
    public static Band Of(long pence, FlexibleFundSettings settings) =>
        pence <= LimitOf(Band.AtOnce, settings) ? Band.AtOnce
        : pence <= LimitOf(Band.WithNote, settings) ? Band.WithNote
        : pence <= LimitOf(Band.Lead, settings) ? Band.Lead
        : Band.Panel;

    /// <summary>The most of a band, in pence; above the last there is no limit.</summary>
    public static long LimitOf(Band band, FlexibleFundSettings settings) => band switch
    {
        Band.AtOnce => Money.Pounds(settings.AtOnceUpTo),
        Band.WithNote => Money.Pounds(settings.WithNoteUpTo),
        Band.Urgent => Money.Pounds(settings.UrgentUpTo),
        Band.Lead => Money.Pounds(settings.LeadUpTo),
        _ => long.MaxValue,
    };

    /// <summary>Whether whoever asks decides.</summary>
    public static bool IsAtOnce(this Band band) => band <= Band.Urgent;

    /// <summary>By when it is decided: today where it is urgent, else so many working days on, without bank holidays.</summary>
    public static DateOnly DueOn(Band band, bool urgent, DateOnly today, FlexibleFundSettings settings) => urgent ? today : WorkingDays.After(today, band switch
    {
        Band.Lead => settings.LeadWithinDays,
        Band.Panel => settings.PanelWithinDays,
        _ => 0,
    });

    /// <summary>Who of the team they are; of what could not wait, who looks at it afterwards.</summary>
    public static DecidedBy By(Band band, FlexibleFundSettings settings) => band == Band.Panel ? settings.PanelBy : settings.LeadBandBy;

    /// <summary>"A lead decides", "3 colleagues decide together".</summary>
    public static string WhoDecides(Band band, FlexibleFundSettings settings) => Needed(band, settings) is > 1 and var many
        ? $"{many} {Many(By(band, settings))} decide together"
        : $"A {One(By(band, settings))} decides";

    /// <summary>"lead", or "colleague" where any of them decides.</summary>
    public static string One(DecidedBy by) => by == DecidedBy.Colleague ? "colleague" : "lead";

    public static string Many(DecidedBy by) => $"{One(by)}s";

    /// <summary>How many have to say yes.</summary>
    public static int Needed(Band band, FlexibleFundSettings settings) => band == Band.Panel ? settings.PanelOf : 1;

    /// <summary>What an area decides how, one line for each band.</summary>
    public static IReadOnlyList<string> InWords(FlexibleFundSettings settings)
    {
        var lines = new List<string>();
        if (settings.AtOnceUpTo > 0) lines.Add($"Up to £{settings.AtOnceUpTo:#,##0}: whoever asks decides, at once.");
        if (settings.WithNoteUpTo > settings.AtOnceUpTo) lines.Add($"Up to £{settings.WithNoteUpTo:#,##0}: the same, with a note.");
        if (settings.LeadUpTo > Math.Max(settings.AtOnceUpTo, settings.WithNoteUpTo)) lines.Add($"Up to £{settings.LeadUpTo:#,##0}: {Told(Band.Lead, settings.LeadWithinDays, settings)}");
        lines.Add($"{(lines.Count == 0 ? "Every amount" : "Above")}: {Told(Band.Panel, settings.PanelWithinDays, settings)}");
        if (settings.UrgentUpTo > 0) lines.Add($"Up to £{settings.UrgentUpTo:#,##0}, where it cannot wait and nobody who decides can be reached: whoever asks decides, at once, with a note. Somebody else looks at it afterwards.");
        return lines;
    }

    private static string Told(Band band, int days, FlexibleFundSettings settings) => $"{WhoDecides(band, settings) switch { var who => char.ToLowerInvariant(who[0]) + who[1..] }} within {Days(days)}{By(band, settings) switch
    {
        DecidedBy.LeadFirst => "; once a lead has taken part, a colleague may stand in for another",
        DecidedBy.Colleague => ", never whoever asks",
        _ => "",
    }}.";

    private static string Days(int days) => days switch { 0 => "the day", 1 => "one working day", _ => $"{days} working days" };
}
