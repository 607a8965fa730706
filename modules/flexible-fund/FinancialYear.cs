using System.Globalization;

namespace FlexibleFund;

/// <summary>A financial year, known by its first day.</summary>
internal static class FinancialYear
{
    /// <summary>The first day of the year that holds a day.</summary>
    public static DateOnly Of(DateOnly day, int beginsInMonth) =>
        new(day.Month >= beginsInMonth ? day.Year : day.Year - 1, beginsInMonth, 1);

    /// <summary>"2026/27", or "2026" where it is the calendar's.</summary>
    public static string InWords(DateOnly first) => first.Month == 1
        ? first.Year.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{first.Year}/{(first.Year + 1) % 100:00}");
}
