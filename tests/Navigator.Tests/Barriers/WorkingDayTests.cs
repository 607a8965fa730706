using System.Globalization;
using CsCheck;
using Platform.Sdk.Areas;

namespace Navigator.Tests.Barriers;

public sealed class WorkingDayTests
{
    // as published at gov.uk/bank-holidays for England and Wales
    [Theory]
    [InlineData(2025, "2025-01-01 2025-04-18 2025-04-21 2025-05-05 2025-05-26 2025-08-25 2025-12-25 2025-12-26")]
    [InlineData(2026, "2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28")]
    [InlineData(2027, "2027-01-01 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-08-30 2027-12-27 2027-12-28")]
    [InlineData(2022, "2022-01-03 2022-04-15 2022-04-18 2022-05-02 2022-05-30 2022-08-29 2022-12-26 2022-12-27")]
    [InlineData(2023, "2023-01-02 2023-04-07 2023-04-10 2023-05-01 2023-05-29 2023-08-28 2023-12-25 2023-12-26")]
    public void The_bank_holidays_of_a_year_are_the_published_ones(int year, string published) =>
        Assert.Equal(published.Split(' ').Select(Day), WorkingDays.BankHolidays(year));

    [Theory]
    [InlineData("2026-11-23", 2, "2026-11-25")]
    [InlineData("2026-11-26", 2, "2026-11-30")]
    [InlineData("2026-11-28", 1, "2026-11-30")]
    [InlineData("2026-11-28", 0, "2026-11-28")]
    [InlineData("2026-12-24", 1, "2026-12-29")]
    [InlineData("2026-12-24", 5, "2027-01-05")]
    [InlineData("2027-03-25", 2, "2027-03-31")]
    [InlineData("2027-12-24", 1, "2027-12-29")]
    public void Working_days_leave_out_weekends_and_bank_holidays(string from, int days, string expected) =>
        Assert.Equal(Day(expected), WorkingDays.After(Day(from), days));

    [Fact]
    public void So_many_working_days_later_there_are_so_many_between_and_offices_are_open() => Gen.Select(Gen.Int[0, 20_000], Gen.Int[1, 60]).Sample((at, days) =>
    {
        var from = new DateOnly(2000, 1, 1).AddDays(at);
        var day = WorkingDays.After(from, days);
        Assert.True(WorkingDays.Is(day));
        Assert.Equal(days, Enumerable.Range(1, day.DayNumber - from.DayNumber).Count(one => WorkingDays.Is(from.AddDays(one))));
    });

    [Fact]
    public void Every_year_has_eight_bank_holidays_and_none_is_on_a_weekend()
    {
        foreach (var year in Enumerable.Range(1978, 200))
        {
            var days = WorkingDays.BankHolidays(year);
            Assert.Equal(8, days.Distinct().Count());
            Assert.DoesNotContain(days, day => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || day.Year != year);
        }
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
