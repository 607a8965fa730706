using System.Globalization;
using Platform.Record.People;

namespace Platform.Record.Characteristics;

/// <summary>How much of a date of birth is known.</summary>
internal enum BirthPrecision { Exact, Month, Year, Estimated }

/// <summary>A date of birth as far as it is known: a month is kept as its first day, a year as 1 January.</summary>
internal sealed record BirthDate(DateOnly On, BirthPrecision Precision)
{
    /// <summary>Reads 1986-03-27, 27/3/1986, 27 Mar 1986, March 1986, 1986, or about 40.</summary>
    public static Parsed<BirthDate> Parse(string text, DateOnly today) => BirthDateText.Parse(text, today);

    /// <summary>What the two columns hold, or null when nothing is known.</summary>
    public static BirthDate? From(DateOnly? on, BirthPrecision? precision) =>
        on is { } day ? new(day, precision ?? BirthPrecision.Exact) : null;

    /// <summary>The date alone: <c>27 March 1986</c>, <c>March 1986</c>, <c>1986</c>, <c>around 1986</c>.</summary>
    public string InWords() => Precision switch
    {
        BirthPrecision.Exact => On.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
        BirthPrecision.Month => On.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        BirthPrecision.Year => On.ToString("yyyy", CultureInfo.InvariantCulture),
        _ => $"around {On.Year}",
    };

    /// <summary>The date and the age it makes: <c>27 March 1986 (40)</c>, <c>about 40 (born around 1986)</c>.</summary>
    public string WithAge(DateOnly today) =>
        Precision == BirthPrecision.Estimated ? $"{Age(today)} (born around {On.Year})" : $"{InWords()} ({Age(today)})";

    /// <summary>The age in years: <c>40</c>, <c>39 or 40</c>, <c>about 40</c>.</summary>
    public string Age(DateOnly today)
    {
        if (Precision == BirthPrecision.Estimated)
        {
            return $"about {today.Year - On.Year}";
        }
        var (_, last) = Days;
        var (oldest, youngest) = (Years(On, today), Years(last < today ? last : today, today));
        return oldest == youngest ? $"{oldest}" : $"{youngest} or {oldest}";
    }

    /// <summary>How a form shows it again, in words that <see cref="Parse"/> reads back to the same value.</summary>
    public string AsTyped() => Precision == BirthPrecision.Estimated ? $"about {On.Year}" : InWords();

    /// <summary>The first and the last day it can be, as far as it is known.</summary>
    public (DateOnly First, DateOnly Last) Days => Precision switch
    {
        BirthPrecision.Exact => (On, On),
        BirthPrecision.Month => (On, On.AddMonths(1).AddDays(-1)),
        BirthPrecision.Year => (On, new(On.Year, 12, 31)),
        _ => (new(Math.Max(1, On.Year - 5), 1, 1), new(On.Year + 5, 12, 31)),
    };

    private static int Years(DateOnly born, DateOnly today) =>
        today.Year - born.Year - ((today.Month, today.Day).CompareTo((born.Month, born.Day)) < 0 ? 1 : 0);
}
