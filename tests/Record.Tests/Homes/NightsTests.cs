using System.Globalization;
using CsCheck;
using Platform.Record.Characteristics;
using Platform.Record.Homes;
using Platform.Record.Homes.Kinds;
using Platform.Record.Homes.Nights;

namespace Record.Tests.Homes;

public sealed class NightsTests
{
    private static readonly DateOnly s_first = new(2026, 3, 1);
    private static readonly DateOnly s_last = new(2026, 4, 1);

    private static readonly Gen<HomeRow> s_home = Gen.Select(Gen.Int[-400, 400], Gen.Int[-30, 400], Gen.Bool, Gen.Enum<HomeKind>(), Gen.Enum<DatePart>(), Gen.Enum<DatePart>(),
        (from, days, ended, kind, fromPart, untilPart) => Home(kind, Start(s_first.AddDays(from), fromPart), ended ? Start(s_first.AddDays(from + days), untilPart) : null) with
        {
            HomeId = new Guid(from + 1000, (short)(days + 100), (short)kind, 0, 0, 0, 0, 0, 0, 0, 0),
        });

    [Fact]
    public void The_night_somebody_came_counts_and_the_day_they_left_does_not() =>
        Assert.Equal("Shelter 3; not known 28", Count(Home(HomeKind.Shelter, "10/3/2026", "13/3/2026")));

    [Fact]
    public void Where_they_still_are_counts_to_the_end_and_from_before_the_beginning() =>
        Assert.Equal("SocialTenancy 31; not known 0", Count(Home(HomeKind.SocialTenancy, "1/1/2026", null)));

    [Fact]
    public void A_stay_in_hospital_is_no_night_of_the_tenancy_that_is_kept() => Assert.Equal(
        "SocialTenancy 27; Hospital 4; not known 0", Count(Home(HomeKind.SocialTenancy, "1/1/2026", null), Home(HomeKind.Hospital, "5/3/2026", "9/3/2026")));

    [Fact]
    public void A_month_is_sure_of_no_night_that_it_may_not_mean() => Assert.Equal(
        "RoughSleeping 0 (+19); Supported 12; not known 0", Count(Home(HomeKind.RoughSleeping, "March 2026", "20/3/2026"), Home(HomeKind.Supported, "20/3/2026", null)));

    [Fact]
    public void A_year_that_lies_before_is_sure() =>
        Assert.Equal("RoughSleeping 31; not known 0", Count(Home(HomeKind.RoughSleeping, "2024", null)));

    [Fact]
    public void Somebody_who_left_in_a_month_may_have_stayed_to_its_end() =>
        Assert.Equal("Prison 0 (+30); not known 1", Count(Home(HomeKind.Prison, "2024", "March 2026")));

    [Fact]
    public void Nothing_written_down_is_not_known_and_never_a_kind() => Assert.Equal("not known 31", Count());

    [Fact]
    public void Every_night_is_counted_once_however_places_overlap() => s_home.List[0, 6].Sample(homes =>
    {
        var nights = NightsByKind.In(homes, s_first, s_last);
        Assert.Equal(31, nights.All);
        Assert.Equal(31, nights.NotKnown + nights.Kinds.Sum(one => one.Nights + one.Perhaps));
    });

    [Fact]
    public void Two_periods_that_follow_one_another_count_as_the_whole_does() => Gen.Select(s_home.List[0, 6], Gen.Int[0, 31]).Sample((homes, day) =>
    {
        var (whole, before, after) = (NightsByKind.In(homes, s_first, s_last), NightsByKind.In(homes, s_first, s_first.AddDays(day)), NightsByKind.In(homes, s_first.AddDays(day), s_last));
        Assert.Equal(whole.NotKnown, before.NotKnown + after.NotKnown);
        foreach (var kind in Enum.GetValues<HomeKind>()) Assert.Equal(Of(whole, kind), Of(before, kind) + Of(after, kind));
    });

    [Theory]
    [InlineData(nameof(Period.LastThreeMonths), "2026-02-24", "2026-05-24")]
    [InlineData(nameof(Period.ThisQuarter), "2026-04-01", "2026-05-24")]
    [InlineData(nameof(Period.LastQuarter), "2026-01-01", "2026-04-01")]
    [InlineData(nameof(Period.LastYear), "2025-05-24", "2026-05-24")]
    public void A_period_goes_to_the_night_before(string period, string first, string last) =>
        Assert.Equal((Day(first), Day(last)), Enum.Parse<Period>(period).Days(new(2026, 5, 24)));

    [Theory]
    [InlineData("27/3/2024", "27 March 2024")]
    [InlineData("March 2024", "March 2024")]
    [InlineData("2024", "2024")]
    [InlineData("about 2024", "2024")]
    public void A_day_is_kept_as_far_as_it_is_known_and_reads_back(string text, string words)
    {
        var read = PartDate.Parse(text, new(2026, 5, 24));
        Assert.Equal(words, read.Value!.InWords());
        Assert.Equal(read.Value, PartDate.Parse(words, new(2026, 5, 24)).Value);
    }

    [Theory, InlineData("about 40"), InlineData("2027"), InlineData("when he was ill"), InlineData("31/2/2024"), InlineData("")]
    public void What_is_no_day_up_to_today_is_refused(string text) =>
        Assert.Contains("Write it like 27/3/2024", PartDate.Parse(text, new(2026, 5, 24)).Reason, StringComparison.Ordinal);

    [Theory, InlineData("100023336956", "100023336956"), InlineData(" 0000 1234 ", "1234"), InlineData("1000233369567", null), InlineData("12a", null), InlineData("0", null), InlineData("٣٤", null)]
    public void A_property_number_has_up_to_twelve_digits(string text, string? kept) => Assert.Equal(kept, Uprn.Parse(text).Value);

    private static int Of(NightsByKind nights, HomeKind kind) => nights.Kinds.Where(one => one.Kind == kind).Sum(one => one.Nights + (1000 * one.Perhaps));

    private static string Count(params HomeRow[] homes)
    {
        var nights = NightsByKind.In(homes, s_first, s_last);
        return string.Join("; ", nights.Kinds.Select(one => $"{one.Kind} {one.Nights}{(one.Perhaps > 0 ? $" (+{one.Perhaps})" : "")}").Append($"not known {nights.NotKnown}"));
    }

    private static HomeRow Home(HomeKind kind, string from, string? until)
    {
        var (first, last) = (PartDate.Parse(from, new(2040, 1, 1)).Value!, until is null ? null : PartDate.Parse(until, new(2040, 1, 1)).Value);
        return new HomeRow { Kind = kind, FromOn = first.On, FromPart = first.Part, UntilOn = last?.On, UntilPart = last?.Part };
    }

    private static string Start(DateOnly day, DatePart part) => new PartDate(part switch
    {
        DatePart.Day => day,
        DatePart.Month => new(day.Year, day.Month, 1),
        _ => new(day.Year, 1, 1),
    }, part).InWords();

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
