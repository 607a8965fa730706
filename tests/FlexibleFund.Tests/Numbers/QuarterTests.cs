using FlexibleFund.Measures;

namespace FlexibleFund.Tests.Numbers;

public sealed class QuarterTests
{
    [Fact]
    public void What_was_spent_stands_by_quarter_of_the_financial_year_as_far_as_it_has_come()
    {
        var first = new DateOnly(2026, 4, 1);
        List<PaidOn> paid = [new() { Day = new(2026, 6, 30), Pence = 100 }, new() { Day = new(2026, 7, 1), Pence = 20 }, new() { Day = new(2026, 9, 30), Pence = 3 }];

        Assert.Equal(
            [new("April to June 2026", 100), new("July to September 2026", 23), new Quarter("October to December 2026", 0)],
            Quarter.Of(paid, first, new DateOnly(2026, 11, 23)));
    }
}
