using Platform.Conformance.Engines;
using Platform.Data.Engines;
using Platform.Sdk.Data;

namespace Data.Tests.Writing;

public sealed class FullTests : EngineTests
{
    private static readonly Sql NoMorePages = new("pragma max_page_count = 1");
    private static readonly Sql ReadOnly = new("pragma query_only = on");
    private static readonly Sql Pages = new("pragma page_count");

    [Fact]
    public async Task A_full_file_says_so_keeps_nothing_and_still_reads()
    {
        var test = await MigratedAsync(DatabaseEngine.Sqlite);
        await using var database = test.Open();
        await database.ManyAsync<long>(NoMorePages);
        var before = await database.OneAsync<long>(Pages);
        await Assert.ThrowsAsync<DatabaseFullException>(() => database.TransactAsync(async () =>
        {
            await database.ExecuteOneAsync(PotSql.Insert, new { pot = Ids.New(), name = "Small", pence = 1L });
            await database.ExecuteOneAsync(Reading.SampleSql.Insert, new Reading.Sample { SampleId = Ids.New(), Words = new string('x', 100_000) });
        }));
        Assert.Empty(await database.ManyAsync<Pot>(PotSql.All));
        Assert.Equal(before, await database.OneAsync<long>(Pages));
    }

    [Fact]
    public async Task A_file_that_takes_no_writes_says_so()
    {
        var test = await MigratedAsync(DatabaseEngine.Sqlite);
        await using var database = test.Open();
        await database.TransactAsync(() => database.ExecuteAsync(ReadOnly));
        await Assert.ThrowsAsync<DatabaseFullException>(() =>
            database.TransactAsync(() => database.ExecuteOneAsync(PotSql.Insert, new { pot = Ids.New(), name = "Small", pence = 1L })));
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_not_made_by_reading()
    {
        var test = await EmptyAsync(DatabaseEngine.Sqlite);
        await using var database = test.Open();
        Assert.False(await database.CanConnectAsync());
        await Assert.ThrowsAsync<DatabaseFullException>(() => database.ManyAsync<Pot>(PotSql.All));
        Assert.False(File.Exists(test.Options.Location));
    }

    [Theory, EveryEngine]
    public async Task A_database_that_is_there_answers(DatabaseEngine engine)
    {
        var test = await MigratedAsync(engine);
        await using var database = test.Open();
        Assert.True(await database.CanConnectAsync());
    }

    // a live server cannot be made to fail like this on purpose; the numbers are Microsoft's
    [Theory]
    [InlineData(1205, "Busy")]
    [InlineData(-2, "Busy")]
    [InlineData(1222, "Busy")]
    [InlineData(40613, "Busy")]
    [InlineData(1105, "Full")]
    [InlineData(9002, "Full")]
    [InlineData(3906, "Full")]
    [InlineData(2627, "Duplicate")]
    [InlineData(2601, "Duplicate")]
    [InlineData(547, "Other")]
    [InlineData(207, "Other")]
    [InlineData(35, "Busy", 20)]
    [InlineData(0, "Busy", 20)]
    [InlineData(1105, "Full", 21)]
    public void A_sql_server_error_is_told_by_its_number_and_severity(int number, string fault, byte severity = 16) =>
        Assert.Equal(fault, SqlServerEngine.JudgeError(number, severity).ToString());
}
