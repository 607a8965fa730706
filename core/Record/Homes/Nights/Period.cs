using System.ComponentModel.DataAnnotations;

namespace Platform.Record.Homes.Nights;

/// <summary>The periods in which nights are counted.</summary>
public enum Period
{
    [Display(Name = "The last three months")]
    LastThreeMonths,

    [Display(Name = "This quarter so far")]
    ThisQuarter,

    [Display(Name = "The quarter before")]
    LastQuarter,

    [Display(Name = "The last twelve months")]
    LastYear,
}

internal static class Periods
{
    /// <summary>From the night of the first day to the night before the last; tonight has not been yet.</summary>
    public static (DateOnly First, DateOnly Last) Days(this Period period, DateOnly today)
    {
        var quarter = new DateOnly(today.Year, ((today.Month - 1) / 3 * 3) + 1, 1);
        return period switch
        {
            Period.ThisQuarter => (quarter, today),
            Period.LastQuarter => (quarter.AddMonths(-3), quarter),
            Period.LastYear => (today.AddYears(-1), today),
            _ => (today.AddMonths(-3), today),
        };
    }
}
