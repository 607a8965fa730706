using CsCheck;
using Platform.Record.Characteristics;
using Platform.Record.Names;
using Platform.Record.Search;

namespace Record.Tests.Search;

public sealed class BornBetweenTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void A_person_is_never_missed_by_the_date_they_were_born_on_however_it_was_written_down_or_asked() =>
        Gen.Select(Gen.Int[0, 36000], Gen.Enum<BirthPrecision>(), Gen.Enum<BirthPrecision>()).Sample((back, written, asked) =>
        {
            var day = Today.AddDays(-back);
            var (stored, around) = (As(day, written), BornBetween.Around(As(day, asked)));
            var (first, last) = stored.Precision switch
            {
                BirthPrecision.Exact => around.Exact,
                BirthPrecision.Month => around.Month,
                BirthPrecision.Year => around.Year,
                _ => around.Around5,
            };
            Assert.InRange(stored.On, first, last);
        });

    [Fact]
    public void Five_years_off_an_estimate_is_still_near_and_six_is_not()
    {
        var around = BornBetween.Around(new BirthDate(new(1986, 4, 3), BirthPrecision.Exact)).Around5;
        Assert.InRange(new DateOnly(1981, 1, 1), around.First, around.Last);
        Assert.InRange(new DateOnly(1991, 1, 1), around.First, around.Last);
        Assert.NotInRange(new DateOnly(1980, 1, 1), around.First, around.Last);
        Assert.NotInRange(new DateOnly(1992, 1, 1), around.First, around.Last);
    }

    [Fact]
    public void What_is_kept_of_a_search_reads_back() => Gen.Select(Gen.String, Gen.Const("1986")).Sample((text, born) =>
    {
        var terms = new SearchTerms(text, born);
        Assert.Equal(Fold.Words(terms.Text), Fold.Words(SearchTerms.From(terms.ToString()).Text));
        Assert.Equal(born, SearchTerms.From(terms.ToString()).Born);
    });

    private static BirthDate As(DateOnly day, BirthPrecision precision) => new(precision switch
    {
        BirthPrecision.Exact => day,
        BirthPrecision.Month => new(day.Year, day.Month, 1),
        _ => new(day.Year, 1, 1),
    }, precision);
}
