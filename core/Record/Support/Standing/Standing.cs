using Platform.Record.Support.Endings;
using Platform.Record.Support.Handovers;
using Platform.Record.Support.Phases;
using Platform.Sdk.Record;

namespace Platform.Record.Support.Standing;

/// <summary>One episode as it stands, with its history.</summary>
internal sealed record Standing(SupportCard Card, string Name)
{
    public IReadOnlyList<PhaseRow> Phases { get; init; } = [];

    public HandoverRow? Handover { get; init; }

    public IReadOnlyList<HandoverRow> Before { get; init; } = [];

    public BackUpRow? BackUp { get; init; }

    public EndingRow? Ending { get; init; }

    public EndingRow? Declined { get; init; }

    /// <summary>How many workers have been in touch so far, or tried to be.</summary>
    public int Workers { get; init; }

    /// <summary>Whether it is the worker's own team's.</summary>
    public bool IsOwn { get; init; }

    public DateOnly PhaseSince => Phases.Count > 0 ? Phases[0].SinceOn : Card.StartedOn;

    /// <summary>"1 year and 2 months", "3 weeks", "2 days".</summary>
    public static string HowLong(DateOnly from, DateOnly to)
    {
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month - (to.Day < from.Day ? 1 : 0);
        var days = to.DayNumber - from.DayNumber;
        return months switch
        {
            < 1 when days < 14 => Counted(days, "day"),
            < 2 => Counted(days / 7, "week"),
            < 12 => Counted(months, "month"),
            _ when months % 12 == 0 => Counted(months / 12, "year"),
            _ => $"{Counted(months / 12, "year")} and {Counted(months % 12, "month")}",
        };
    }

    private static string Counted(int count, string one) => $"{count} {one}{(count == 1 ? "" : "s")}";
}
