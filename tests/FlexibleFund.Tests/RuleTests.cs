using FlexibleFund.Requests;
using FlexibleFund.Requests.Limits;
using Platform.Sdk.Amounts;
using Platform.Sdk.Rules;

namespace FlexibleFund.Tests;

public sealed class RuleTests
{
    private static readonly FlexibleFundSettings Usual = new();
    private static readonly DateOnly Monday = new(2026, 11, 23);

    [Theory]
    [InlineData("45", 4_500)]
    [InlineData("£45.50", 4_550)]
    [InlineData("0.01", 1)]
    [InlineData(" 1,980 ", 198_000)]
    [InlineData("1000000", 100_000_000)]
    public void Pounds_are_read_as_they_are_written(string typed, long pence) => Assert.Equal(pence, Money.Read(typed, ""));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("1.005")]
    [InlineData("12,50")]
    [InlineData("07700 900123")]
    [InlineData("1000000.01")]
    [InlineData("99999999999999999999")]
    public void What_is_no_amount_is_asked_for_again(string? typed) =>
        Assert.StartsWith("Enter an amount", Assert.Throws<RuleBrokenException>(() => Money.Read(typed, "")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(4_500, "£45")]
    [InlineData(4_239_550, "£42,395.50")]
    [InlineData(-100, "−£1")]
    public void Pence_are_shown_as_pounds(long pence, string words) => Assert.Equal(words, Money.InWords(pence));

    [Theory]
    [InlineData(5_000, Band.AtOnce)]
    [InlineData(5_001, Band.WithNote)]
    [InlineData(25_000, Band.WithNote)]
    [InlineData(25_001, Band.Lead)]
    [InlineData(100_000, Band.Lead)]
    [InlineData(100_001, Band.Panel)]
    public void The_amount_says_who_decides(long pence, Band band) => Assert.Equal(band, Bands.Of(pence, Usual));

    [Fact]
    public void A_band_of_nothing_is_no_band() =>
        Assert.Equal(Band.Lead, Bands.Of(1, Usual with { AtOnceUpTo = 0, WithNoteUpTo = 0 }));

    [Fact]
    public void A_lead_decides_within_a_working_day_a_panel_within_three_and_what_is_urgent_the_same_day()
    {
        Assert.Equal(Monday.AddDays(1), Bands.DueOn(Band.Lead, false, Monday, Usual));
        Assert.Equal(Monday.AddDays(7), Bands.DueOn(Band.Lead, false, Monday.AddDays(4), Usual));
        Assert.Equal(Monday.AddDays(9), Bands.DueOn(Band.Panel, false, Monday.AddDays(4), Usual));
        Assert.Equal(Monday, Bands.DueOn(Band.Panel, true, Monday, Usual));
        // Christmas, and the Monday that stands for Boxing Day
        Assert.Equal(new DateOnly(2026, 12, 29), Bands.DueOn(Band.Lead, false, new DateOnly(2026, 12, 24), Usual));
    }

    [Theory]
    [InlineData(50, 250, 1_000, 0)]
    [InlineData(0, 0, 0, 0)]
    [InlineData(50, 0, 100, 0)]
    [InlineData(300, 250, 1_000, 1)]
    [InlineData(50, 250, 200, 1)]
    public void Bands_that_overlap_are_told_of_before_the_area_starts(int atOnce, int withNote, int lead, int faults)
    {
        var settings = new FlexibleFundSettings { AtOnceUpTo = atOnce, WithNoteUpTo = withNote, LeadUpTo = lead };

        Assert.Equal(faults, settings.Validate(new System.ComponentModel.DataAnnotations.ValidationContext(settings)).Count());
    }

    [Theory]
    [InlineData(2026, 3, 31, "2025/26")]
    [InlineData(2026, 4, 1, "2026/27")]
    [InlineData(2099, 12, 31, "2099/00")]
    public void A_financial_year_begins_in_April(int year, int month, int day, string words) =>
        Assert.Equal(words, FinancialYear.InWords(FinancialYear.Of(new DateOnly(year, month, day), 4)));

    [Theory]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public void The_same_kind_of_help_within_thirty_days_is_pointed_out(int daysAgo, bool told)
    {
        var hints = Of(3_000, ("phone", 3_000, daysAgo), ("food", 3_000, 1));

        Assert.Equal(told, hints.Any(hint => hint.StartsWith("The same kind of help was asked for on ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(14, 4_000, true)]
    [InlineData(15, 4_000, false)]
    [InlineData(1, 3_999, false)]
    [InlineData(1, 5_001, false)]
    public void Several_amounts_just_under_a_limit_are_pointed_out(int daysAgo, long pence, bool told)
    {
        var hints = Of(4_800, ("food", pence, daysAgo));

        Assert.Equal(told, hints.Any(hint => hint == $"2 amounts within 14 days are just under £50: together {Money.InWords(pence + 4_800)}. One request for all of it may be simpler, and is decided as such."));
    }

    [Fact]
    public void Above_every_limit_nothing_is_just_under_one() => Assert.Empty(Of(500_000, ("food", 500_000, 1)));

    private static IReadOnlyList<string> Of(long pence, params (string Category, long Pence, int DaysAgo)[] earlier) => Hints.For(
        [.. earlier.Select(one => new Earlier { Category = one.Category, Pence = one.Pence, AskedAt = Monday.AddDays(-one.DaysAgo).ToDateTime(new TimeOnly(9, 0)) })],
        "phone", pence, Monday, DateOnly.FromDateTime, Usual);
}
