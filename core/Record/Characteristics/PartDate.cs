using System.Globalization;
using Platform.Record.People;

namespace Platform.Record.Characteristics;

/// <summary>How much of a day in somebody's life is known.</summary>
internal enum DatePart { Day, Month, Year }

/// <summary>A day as far as it is known: a month is kept as its first day, a year as 1 January.</summary>
internal sealed record PartDate(DateOnly On, DatePart Part)
{
    public DateOnly First => On;

    public DateOnly Last => Part switch
    {
        DatePart.Day => On,
        DatePart.Month => On.AddMonths(1).AddDays(-1),
        _ => new(On.Year, 12, 31),
    };

    /// <summary>What the two columns hold, or null when nothing is known.</summary>
    public static PartDate? From(DateOnly? on, DatePart? part) => on is { } day ? new(day, part ?? DatePart.Day) : null;

    /// <summary>Reads 27/3/2024, 27 Mar 2024, March 2024, 2024 or about 2024, as dates of birth are read.</summary>
    public static Parsed<PartDate> Parse(string text, DateOnly today)
    {
        var read = BirthDate.Parse(text, today);
        return read is not { IsRead: true } || (read.Value.Precision == BirthPrecision.Estimated && !text.Contains($"{read.Value.On.Year}", StringComparison.Ordinal))
            ? new Refusal($"“{text.Trim()}” is not a day up to today that we can read. Write it like 27/3/2024, March 2024 or 2024.")
            : new PartDate(read.Value.On, read.Value.Precision switch
            {
                BirthPrecision.Exact => DatePart.Day,
                BirthPrecision.Month => DatePart.Month,
                _ => DatePart.Year,
            });
    }

    /// <summary><c>27 March 2024</c>, <c>March 2024</c>, <c>2024</c>: words that <see cref="Parse"/> reads back.</summary>
    public string InWords() => On.ToString(Part switch
    {
        DatePart.Day => "d MMMM yyyy",
        DatePart.Month => "MMMM yyyy",
        _ => "yyyy",
    }, CultureInfo.InvariantCulture);
}
