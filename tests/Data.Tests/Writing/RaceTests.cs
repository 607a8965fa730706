using Platform.Conformance.Engines;
using Platform.Data.Engines;
using Platform.Sdk.Data;

namespace Data.Tests.Writing;

public sealed class RaceTests : EngineTests
{
    private const int Writers = 8, Acts = 250;

    [Theory, EveryEngine]
    public async Task Eight_writers_behind_a_guard_row_lose_nothing(DatabaseEngine engine)
    {
        var pot = Ids.New();
        var test = await MigratedAsync(engine);
        await using var database = test.Open();
        await database.TransactAsync(() => database.ExecuteOneAsync(PotSql.Insert, new { pot, name = "Pot", pence = 0L }));
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(() => AddManyTimesAsync(test, pot))));
        Assert.Equal(Writers * Acts, await database.OneAsync<long>(PotSql.Pence, new { pot }));
    }

    [Theory, EveryEngine]
    public async Task A_second_row_with_the_same_key_is_a_duplicate_and_the_transaction_goes_on(DatabaseEngine engine)
    {
        var pot = Ids.New();
        await using var database = await HoldingAsync(engine, PotSql.Insert, [new { pot, name = "Pot", pence = 1L }]);
        await database.TransactAsync(async () =>
        {
            await Assert.ThrowsAsync<DuplicateRowException>(() => database.ExecuteAsync(PotSql.Insert, new { pot, name = "Other", pence = 2L }));
            await Assert.ThrowsAsync<DuplicateRowException>(() => database.ExecuteAsync(PotSql.Insert, new { pot = Ids.New(), name = "Pot", pence = 2L }));
            await database.ExecuteOneAsync(PotSql.Set, new { pot, pence = 3L });
        });
        Assert.Equal(3, await database.OneAsync<long>(PotSql.Pence, new { pot }));
    }

    [Theory, EveryEngine]
    public async Task A_row_that_another_act_holds_too_long_is_busy(DatabaseEngine engine)
    {
        var pot = Ids.New();
        var test = await MigratedAsync(engine, TimeSpan.FromSeconds(1));
        await using var holder = test.Open();
        await using var waiter = test.Open();
        await holder.TransactAsync(() => holder.ExecuteOneAsync(PotSql.Insert, new { pot, name = "Pot", pence = 1L }));
        await holder.BeginAsync();
        await holder.ExecuteOneAsync(PotSql.Guard, new { pot });
        await Assert.ThrowsAsync<DatabaseBusyException>(() => waiter.TransactAsync(() => waiter.ExecuteOneAsync(PotSql.Guard, new { pot })));
        await holder.CommitAsync();
        await waiter.TransactAsync(() => waiter.ExecuteOneAsync(PotSql.Guard, new { pot }));
        Assert.Equal(3, Assert.Single(await waiter.ManyAsync<Pot>(PotSql.All)).Version);
    }

    private static async Task AddManyTimesAsync(TestDatabase test, Guid pot)
    {
        await using var database = test.Open();
        for (var act = 0; act < Acts; act++)
        {
            await database.TransactAsync(async () =>
            {
                await database.ExecuteOneAsync(PotSql.Guard, new { pot });
                var pence = await database.OneAsync<long>(PotSql.Pence, new { pot });
                await database.ExecuteOneAsync(PotSql.Set, new { pot, pence = pence + 1 });
            });
        }
    }
}
