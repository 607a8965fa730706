using System.Globalization;

namespace FlexibleFund.Measures;

/// <summary>What was paid on a day, less what came back of it.</summary>
internal sealed record PaidOn
{
    public DateOnly Day { get; init; }
    public long Pence { get; init; }
}

/// <summary>What was spent in a quarter of the financial year.</summary>
internal sealed record Quarter(string Name, long Pence)
{
    private const int Months = 3;

    /// <summary>The quarters that have begun, each from its first day.</summary>
    public static IReadOnlyList<Quarter> Of(IReadOnlyList<PaidOn> paid, DateOnly first, DateOnly today) =>
    [
        .. Enumerable.Range(0, 4).Select(at => (From: first.AddMonths(at * Months), Until: first.AddMonths((at + 1) * Months))).Where(one => one.From <= today)
            .Select(one => new Quarter(InWords(one.From, one.Until), paid.Where(day => day.Day >= one.From && day.Day < one.Until).Sum(day => day.Pence))),
    ];

    private static string InWords(DateOnly from, DateOnly until) => string.Create(CultureInfo.InvariantCulture, $"{from:MMMM} to {until.AddDays(-1):MMMM yyyy}");
}
