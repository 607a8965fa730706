namespace Platform.Sdk.Areas;

/// <summary>
/// Working days in England: Monday to Friday without bank holidays. The holidays are worked out by rule from the Banking and Financial Dealings Act 1971 (schedule 1), New Year's Day and the
/// May Day bank holiday as proclaimed each year since 1974 and 1978, with the substitute days published at gov.uk/bank-holidays; Easter by the Gregorian computus. A holiday that is
/// proclaimed for one year only (a coronation, a state funeral) is not known here.
/// </summary>
public static class WorkingDays
{
    /// <summary>Whether offices are open on a day.</summary>
    public static bool Is(DateOnly day) => !IsWeekend(day) && !BankHolidays(day.Year).Contains(day);

    /// <summary>So many working days after a day; after a day that is none itself, the first is the next that is one. None at all is that day itself, working or not.</summary>
    /// <param name="from">The day from which is counted; it does not count itself.</param>
    /// <param name="days">How many, 0 or more.</param>
    public static DateOnly After(DateOnly from, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        var day = from;
        for (var left = days; left > 0;)
        {
            day = day.AddDays(1);
            if (Is(day)) left--;
        }

        return day;
    }

    /// <summary>The day itself where offices are open on it, else the next on which they are.</summary>
    public static DateOnly OnOrAfter(DateOnly day) => Is(day) ? day : After(day, 1);

    /// <summary>The eight bank holidays of a year in England, in their order; one that falls on a weekend is told by the weekday that stands for it.</summary>
    public static IReadOnlyList<DateOnly> BankHolidays(int year)
    {
        var easter = EasterSunday(year);
        var newYear = new DateOnly(year, 1, 1);
        var christmas = new DateOnly(year, 12, 25);
        var boxing = new DateOnly(year, 12, 26);
        DateOnly[] days =
        [
            newYear.DayOfWeek switch { DayOfWeek.Saturday => newYear.AddDays(2), DayOfWeek.Sunday => newYear.AddDays(1), _ => newYear },
            easter.AddDays(-2),
            easter.AddDays(1),
            MondayFrom(new DateOnly(year, 5, 1)),
            MondayFrom(new DateOnly(year, 5, 25)),
            MondayFrom(new DateOnly(year, 8, 25)),
            // the two are one after another: on a weekend each is moved by two days, past the other
            IsWeekend(christmas) ? christmas.AddDays(2) : christmas,
            IsWeekend(boxing) ? boxing.AddDays(2) : boxing,
        ];
        return [.. days.Order()];
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static DateOnly MondayFrom(DateOnly first) => first.AddDays(((int)DayOfWeek.Monday - (int)first.DayOfWeek + 7) % 7);

    // the anonymous Gregorian computus (Nature, 20 April 1876; Meeus, Astronomical Algorithms, chapter 8)
    private static DateOnly EasterSunday(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var sum = h + l - (7 * m) + 114;
        return new(year, sum / 31, (sum % 31) + 1);
    }
}
