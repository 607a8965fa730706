using System.Globalization;
using System.Text.RegularExpressions;
using Platform.Record.People;

namespace Platform.Record.Characteristics;

/// <summary>The ways people write a date of birth.</summary>
internal static partial class BirthDateText
{
    private const int OldestAge = 120;

    public static Parsed<BirthDate> Parse(string text, DateOnly today)
    {
        var plain = Spaces().Replace(text.Trim().ToLowerInvariant().Replace(',', ' '), " ").Trim();
        if (plain.Length == 0)
        {
            return new Refusal("Enter a date of birth, or only the year, or “about 40”.");
        }
        return Midnight().Replace(plain, "") is var day && About().Match(day) is { Success: true } about
            ? Estimated(text, Number(about, "n"), today)
            : Written(text, day, today);
    }

    private static Parsed<BirthDate> Estimated(string text, int number, DateOnly today)
    {
        var year = number < 1000 ? today.Year - number : number;
        return InRange(text, year, 1, 1, BirthPrecision.Estimated, today);
    }

    private static Parsed<BirthDate> Written(string text, string day, DateOnly today)
    {
        if (Year().Match(day) is { Success: true } year)
        {
            return InRange(text, Number(year, "y"), 1, 1, BirthPrecision.Year, today);
        }
        foreach (var shape in (Regex[])[Iso(), DayFirst(), DayMonthName(), MonthNameDay()])
        {
            if (shape.Match(day) is { Success: true } whole && Month(whole) is { } month)
            {
                return InRange(text, Number(whole, "y"), month, Number(whole, "d"), BirthPrecision.Exact, today);
            }
        }
        foreach (var shape in (Regex[])[IsoMonth(), MonthNumber(), MonthName()])
        {
            if (shape.Match(day) is { Success: true } part && Month(part) is { } month)
            {
                return InRange(text, Number(part, "y"), month, 1, BirthPrecision.Month, today);
            }
        }
        return ShortYear().IsMatch(day)
            ? new Refusal($"“{text}” has a year of two digits. Write all four: 1986.")
            : new Refusal($"“{text}” is not a date we can read. Write it like 27/3/1986, March 1986, 1986 or about 40.");
    }

    private static Parsed<BirthDate> InRange(string text, int year, int month, int day, BirthPrecision precision, DateOnly today)
    {
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return new Refusal($"“{text}” is not a date that exists. Check the day, month and year.");
        }
        var on = new DateOnly(year, month, day);
        if (on > today)
        {
            return new Refusal($"“{text}” is in the future. Check the year.");
        }
        return on.Year < today.Year - OldestAge
            ? new Refusal($"“{text}” is more than {OldestAge} years ago. Check the year.")
            : new BirthDate(on, precision);
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static int? Month(Match match)
    {
        var written = match.Groups["m"].Value;
        if (char.IsAsciiDigit(written[0]))
        {
            return int.Parse(written, CultureInfo.InvariantCulture);
        }
        var names = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;
        var index = Array.FindIndex(names, name =>
            name.Length > 0 && (written == "sept" || written.Length == 3 || written.Length == name.Length)
            && name.StartsWith(written, StringComparison.OrdinalIgnoreCase));
        return index < 0 ? null : index + 1;
    }

    [GeneratedRegex(@"\s+")] private static partial Regex Spaces();

    [GeneratedRegex(@"[t ]00:00(:00(\.0+)?)?z?$")] private static partial Regex Midnight();

    [GeneratedRegex(@"^(?:(?:about|approx\.?|approximately|around|circa|c\.?|roughly|maybe|~|aged?|est\.?|estimated) ?)+(?<n>[0-9]{4}|[0-9]{1,3})(?: ?(?:ish|years?(?: old)?|yrs?(?: old)?|y/?o))?$|^(?<n>[0-9]{1,3}) ?(?:ish|years old|yrs old|y/?o)$")]
    private static partial Regex About();

    [GeneratedRegex("^(?:born (?:in )?)?(?<y>[0-9]{4})$")] private static partial Regex Year();

    [GeneratedRegex(@"^(?<y>[0-9]{4})(?<s>[-/.])(?<m>[0-9]{1,2})\k<s>(?<d>[0-9]{1,2})$")] private static partial Regex Iso();

    [GeneratedRegex(@"^(?<d>[0-9]{1,2})(?<s> ?[-/. ] ?)(?<m>[0-9]{1,2})\k<s>(?<y>[0-9]{4})$")] private static partial Regex DayFirst();

    [GeneratedRegex(@"^(?<d>[0-9]{1,2})(?:st|nd|rd|th)?(?: of)?[-/ ]?(?<m>[a-z]{3,9})\.?[-/ ]?(?<y>[0-9]{4})$")] private static partial Regex DayMonthName();

    [GeneratedRegex(@"^(?<m>[a-z]{3,9})\.? ?(?<d>[0-9]{1,2})(?:st|nd|rd|th)? (?<y>[0-9]{4})$")] private static partial Regex MonthNameDay();

    [GeneratedRegex(@"^(?<y>[0-9]{4})[-/](?<m>[0-9]{1,2})$")] private static partial Regex IsoMonth();

    [GeneratedRegex(@"^(?<m>[0-9]{1,2})[-/. ](?<y>[0-9]{4})$")] private static partial Regex MonthNumber();

    [GeneratedRegex(@"^(?<m>[a-z]{3,9})\.?[-/ ]?(?<y>[0-9]{4})$")] private static partial Regex MonthName();

    [GeneratedRegex(@"^[0-9a-z]{1,9}[-/. ][0-9a-z]{1,9}[-/. ][0-9]{2}$")] private static partial Regex ShortYear();
}
