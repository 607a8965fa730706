using Platform.Sdk.Areas;
using Platform.Sdk.Rules;

namespace Platform.Record.Plan;

/// <summary>Days that a plan can speak of.</summary>
internal static class PlanDays
{
    private const int MostYears = 10;

    /// <summary>A day to come, or none.</summary>
    public static void ToCome(DateOnly? day, LocalArea area, TimeProvider clock, string field)
    {
        var today = area.Today(clock);
        if (day < today) throw new RuleBrokenException("Choose today or a later day.", field);
        if (day > today.AddYears(MostYears)) throw new RuleBrokenException($"This is more than {MostYears} years ahead. Check the year.", field);
    }

    /// <summary>A day that has been, or none.</summary>
    public static void Past(DateOnly? day, LocalArea area, TimeProvider clock, string field)
    {
        var today = area.Today(clock);
        if (day > today) throw new RuleBrokenException("This day has not come yet. Change the date.", field);
        if (day < today.AddYears(-MostYears)) throw new RuleBrokenException($"This is more than {MostYears} years ago. Check the year.", field);
    }
}
