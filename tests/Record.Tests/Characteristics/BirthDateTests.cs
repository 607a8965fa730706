using CsCheck;
using Platform.Record.Characteristics;
using Platform.Record.People;

namespace Record.Tests.Characteristics;

public sealed class BirthDateTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData("1981-09-19", 1981, 9, 19, "Exact")]
    [InlineData("1981-09-19 00:00:00", 1981, 9, 19, "Exact")]
    [InlineData("1981-09-19T00:00:00Z", 1981, 9, 19, "Exact")]
    [InlineData("02/03/1992", 1992, 3, 2, "Exact")]
    [InlineData("2.3.1992", 1992, 3, 2, "Exact")]
    [InlineData("2 3 1992", 1992, 3, 2, "Exact")]
    [InlineData("2 / 3 / 1992", 1992, 3, 2, "Exact")]
    [InlineData(" 09  May 2008 ", 2008, 5, 9, "Exact")]
    [InlineData("9 may 2008", 2008, 5, 9, "Exact")]
    [InlineData("9th of May, 2008", 2008, 5, 9, "Exact")]
    [InlineData("9-Sept-2001", 2001, 9, 9, "Exact")]
    [InlineData("May 9, 2001", 2001, 5, 9, "Exact")]
    [InlineData("29/02/2000", 2000, 2, 29, "Exact")]
    [InlineData("March 1986", 1986, 3, 1, "Month")]
    [InlineData("Mar 1986", 1986, 3, 1, "Month")]
    [InlineData("1986-03", 1986, 3, 1, "Month")]
    [InlineData("3/1986", 1986, 3, 1, "Month")]
    [InlineData("1986", 1986, 1, 1, "Year")]
    [InlineData("about 40", 1986, 1, 1, "Estimated")]
    [InlineData("About 40 years old", 1986, 1, 1, "Estimated")]
    [InlineData("~40", 1986, 1, 1, "Estimated")]
    [InlineData("c. 1986", 1986, 1, 1, "Estimated")]
    [InlineData("around 1986", 1986, 1, 1, "Estimated")]
    [InlineData("40ish", 1986, 1, 1, "Estimated")]
    [InlineData("40 years old", 1986, 1, 1, "Estimated")]
    [InlineData("1906-11-23", 1906, 11, 23, "Exact")]
    [InlineData("2026-11-23", 2026, 11, 23, "Exact")]
    public void A_date_of_birth_is_read_as_far_as_it_is_known(string text, int year, int month, int day, string precision)
    {
        var read = BirthDate.Parse(text, Today);
        Assert.True(read.IsRead, read.Reason);
        Assert.Equal(new BirthDate(new(year, month, day), Enum.Parse<BirthPrecision>(precision)), read.Value);
    }

    [Theory]
    [InlineData("1985-13-01", "exists")]
    [InlineData("31/02/1980", "exists")]
    [InlineData("29/02/2001", "exists")]
    [InlineData("0/1/1980", "exists")]
    [InlineData("32 Jan 1980", "exists")]
    [InlineData("2026-11-24", "future")]
    [InlineData("2027", "future")]
    [InlineData("Dec 2026", "future")]
    [InlineData("1905", "more than 120 years")]
    [InlineData("about 130", "more than 120 years")]
    [InlineData("0000", "exists")]
    [InlineData("27/3/86", "four")]
    [InlineData("27 Mar 86", "four")]
    [InlineData("27 Foo 1986", "can read")]
    [InlineData("last spring", "can read")]
    [InlineData("40", "can read")]
    [InlineData("<b>1986</b>", "can read")]
    [InlineData("99999999999999999999", "can read")]
    public void A_date_that_cannot_be_is_refused_and_quoted(string text, string says)
    {
        var reason = BirthDate.Parse(text, Today).Reason;
        Assert.Contains($"“{text}”", reason, StringComparison.Ordinal);
        Assert.Contains(says.Split('|'), part => reason!.Contains(part, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void A_blank_says_what_may_be_written(string text) => Assert.Contains("about 40", BirthDate.Parse(text, Today).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("27/3/1986", "27 March 1986 (40)")]
    [InlineData("23/11/1986", "23 November 1986 (40)")]
    [InlineData("24/11/1986", "24 November 1986 (39)")]
    [InlineData("29/2/2000", "29 February 2000 (26)")]
    [InlineData("March 1986", "March 1986 (40)")]
    [InlineData("November 1986", "November 1986 (39 or 40)")]
    [InlineData("1986", "1986 (39 or 40)")]
    [InlineData("2026", "2026 (0)")]
    [InlineData("about 40", "about 40 (born around 1986)")]
    public void It_is_shown_in_words_with_the_age(string text, string words) =>
        Assert.Equal(words, BirthDate.Parse(text, Today).Value!.WithAge(Today));

    [Fact]
    public void What_a_form_shows_again_reads_back_to_the_same_value() =>
        Gen.Select(Gen.Int[0, 40000], Gen.Enum<BirthPrecision>()).Sample((back, precision) =>
        {
            var day = Today.AddDays(-back);
            var on = precision switch
            {
                BirthPrecision.Exact => day,
                BirthPrecision.Month => new(day.Year, day.Month, 1),
                _ => new DateOnly(day.Year, 1, 1),
            };
            var born = new BirthDate(on, precision);
            Assert.Equal(born, BirthDate.Parse(born.AsTyped(), Today).Value);
        });

    [Fact]
    public void Any_text_is_read_or_refused_with_a_reason() => Gen.String.Sample(text =>
    {
        var read = BirthDate.Parse(text, Today);
        Assert.True(read.IsRead || read.Reason.Length > 0);
    });
}
