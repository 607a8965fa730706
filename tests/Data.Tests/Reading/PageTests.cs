using Platform.Conformance.Engines;
using Platform.Data;
using Platform.Data.Engines;
using Platform.Sdk.Data;

namespace Data.Tests.Reading;

public sealed class PageTests : EngineTests
{
    [Theory, EveryEngine]
    public async Task A_page_ends_where_it_says_and_knows_whether_more_follow(DatabaseEngine engine)
    {
        await using var database = await HoldingAsync(engine);
        var (first, all) = (await database.PageAsync<long>(SampleSql.Numbers, null, 2), await database.PageAsync<long>(SampleSql.Numbers, null, 3));
        Assert.Equal([1, 2], first.Rows);
        Assert.True(first.More);
        Assert.Equal([1, 2, 3], all.Rows);
        Assert.False(all.More);
    }

    [Theory, EveryEngine]
    public async Task The_next_page_goes_on_by_key(DatabaseEngine engine)
    {
        await using var database = await HoldingAsync(engine);
        var next = await database.PageAsync<long>(SampleSql.NumbersAfter, new { after = 2L }, 2);
        Assert.Equal([3], next.Rows);
        Assert.False(next.More);
    }

    [Theory, EveryEngine]
    public async Task A_text_that_orders_nothing_has_no_pages(DatabaseEngine engine)
    {
        await using var database = await HoldingAsync(engine);
        await Assert.ThrowsAsync<InvalidOperationException>(() => database.PageAsync<long>(SampleSql.RankedOnly, null, 2));
    }

    [Theory, EveryEngine]
    public async Task A_page_has_from_1_to_1000_rows(DatabaseEngine engine)
    {
        await using var database = await HoldingAsync(engine);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => database.PageAsync<long>(SampleSql.Numbers, null, 0));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => database.PageAsync<long>(SampleSql.Numbers, null, 1_001));
        Assert.Equal(3, (await database.PageAsync<long>(SampleSql.Numbers, null, 1_000)).Rows.Count);
    }

    [Theory, EveryEngine]
    public async Task One_row_is_none_or_one_never_two(DatabaseEngine engine)
    {
        await using var database = await HoldingAsync(engine);
        Assert.Null(await database.OneAsync<Sample>(SampleSql.Find, new { sampleId = Ids.New() }));
        await Assert.ThrowsAsync<InvalidOperationException>(() => database.OneAsync<long>(SampleSql.Numbers));
    }

    private Task<Database> HoldingAsync(DatabaseEngine engine) => HoldingAsync(
        engine, SampleSql.KeepNumber, new long[] { 3, 1, 2 }.Select(number => new { id = Ids.New(), number }));
}
