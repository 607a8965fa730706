using Platform.Sdk.Measures;

namespace UI.Tests;

public sealed class MeasureTests
{
    [Fact]
    public void Half_are_no_more_than_the_median_and_of_an_even_number_it_is_the_mean_of_the_two_in_the_middle()
    {
        Assert.Null(Median.Of(Array.Empty<int>()));
        Assert.Equal(5, Median.Of([5]));
        Assert.Equal(7, Median.Of([30, 7, 2]));
        Assert.Equal(8, Median.Of([30, 7, 2, 9]));
        Assert.Equal(7.5m, Median.Of([7, 8]));
        Assert.Equal(0.15m, Median.Of([0.2m, 0.1m]));
    }

    [Theory]
    [InlineData(132, 149, "132 of 149 = 89 %")]
    [InlineData(1, 8, "1 of 8 = 13 %")]
    [InlineData(0, 3, "0 of 3 = 0 %")]
    [InlineData(2_972_800, 4_239_500, "2972800 of 4239500 = 70 %")]
    [InlineData(0, 0, "None yet")]
    public void A_share_is_told_with_what_is_above_and_below_the_line_and_a_half_is_rounded_up(long of, long from, string words) =>
        Assert.Equal(words, new Share(of, from).InWords);
}
