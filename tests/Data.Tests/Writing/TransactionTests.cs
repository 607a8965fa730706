using Platform.Conformance.Engines;
using Platform.Data;
using Platform.Data.Engines;
using Platform.Sdk.Data;

namespace Data.Tests.Writing;

public sealed class TransactionTests : EngineTests
{
    private readonly Guid _pot = Ids.New();

    [Theory, EveryEngine]
    public async Task A_write_without_a_transaction_is_refused(DatabaseEngine engine)
    {
        await using var database = await PotAsync(engine);
        var set = new { pot = _pot, pence = 9L };
        await Assert.ThrowsAsync<InvalidOperationException>(() => database.ExecuteAsync(PotSql.Set, set));
        await Assert.ThrowsAsync<InvalidOperationException>(() => database.ExecuteOneAsync(PotSql.Set, set));
        await Assert.ThrowsAsync<InvalidOperationException>(() => database.ManyAsync<long>(PotSql.Set, set));
        Assert.Equal(500, await PenceAsync(database));
    }

    [Theory, EveryEngine]
    public async Task What_a_batch_did_is_kept_when_it_ends_and_undone_when_it_throws(DatabaseEngine engine)
    {
        await using var database = await PotAsync(engine);
        await database.TransactAsync(() => SetAsync(database, 600));
        await Assert.ThrowsAsync<TimeZoneNotFoundException>(() => database.TransactAsync(async () =>
        {
            await SetAsync(database, 700);
            throw new TimeZoneNotFoundException();
        }));
        Assert.False(database.HasTransaction);
        Assert.Equal(600, await PenceAsync(database));
    }

    [Theory, EveryEngine]
    public async Task A_change_of_a_stale_row_changes_nothing(DatabaseEngine engine)
    {
        await using var database = await PotAsync(engine);
        var set = new { pot = _pot, pence = 9L, version = 1L };
        await database.TransactAsync(() => database.ExecuteOneAsync(PotSql.SetVersion, set));
        var stale = await Assert.ThrowsAsync<StaleRowException>(() =>
            database.TransactAsync(() => database.ExecuteOneAsync(PotSql.SetVersion, set with { pence = 10 })));
        Assert.Equal((PotSql.SetVersion, 0), (stale.Sql, stale.Rows));
        Assert.Equal(9, await PenceAsync(database));
    }

    [Theory, EveryEngine]
    public async Task A_change_that_touches_too_many_rows_is_undone(DatabaseEngine engine)
    {
        await using var database = await PotAsync(engine);
        await database.TransactAsync(() => database.ExecuteOneAsync(PotSql.Insert, new { pot = Ids.New(), name = "Other", pence = 1L }));
        await Assert.ThrowsAsync<StaleRowException>(() => database.TransactAsync(() => database.ExecuteOneAsync(PotSql.Empty)));
        Assert.Equal(500, await PenceAsync(database));
    }

    [Theory, EveryEngine]
    public async Task Many_rows_are_written_with_their_own_values_all_or_none(DatabaseEngine engine)
    {
        await using var database = await PotAsync(engine);
        var many = Enumerable.Range(0, 300).Select(at => new { pot = Ids.New(), name = $"{at}".PadLeft(1 + (at % 90), 'x'), pence = (long)at }).ToList();
        await Assert.ThrowsAsync<InvalidOperationException>(() => database.ExecuteManyAsync(PotSql.Insert, many));
        await Assert.ThrowsAsync<DuplicateRowException>(() => database.TransactAsync(() => database.ExecuteManyAsync(PotSql.Insert, [.. many, many[0]])));
        Assert.Single(await database.ManyAsync<Pot>(PotSql.All));

        await database.TransactAsync(async () => Assert.Equal(300, await database.ExecuteManyAsync(PotSql.Insert, many)));

        var kept = (await database.ManyAsync<Pot>(PotSql.All)).Where(pot => pot.PotId != _pot).ToDictionary(pot => pot.PotId, pot => (pot.Name, pot.Pence));
        Assert.Equal(many.ToDictionary(pot => pot.pot, pot => (pot.name, pot.pence)), kept);
    }

    [Theory, EveryEngine]
    public async Task A_batch_inside_a_batch_shares_its_fate(DatabaseEngine engine)
    {
        await using var database = await PotAsync(engine);
        await database.TransactAsync(async () =>
        {
            await database.TransactAsync(() => SetAsync(database, 600));
            Assert.True(database.HasTransaction);
        });
        Assert.Equal(600, await PenceAsync(database));
        await Assert.ThrowsAsync<TimeZoneNotFoundException>(() => database.TransactAsync(async () =>
        {
            await database.TransactAsync(() => SetAsync(database, 700));
            throw new TimeZoneNotFoundException();
        }));
        Assert.Equal(600, await PenceAsync(database));
    }

    [Theory, EveryEngine]
    public async Task A_batch_inside_that_failed_cannot_be_half_kept(DatabaseEngine engine)
    {
        await using var database = await PotAsync(engine);
        await Assert.ThrowsAsync<InvalidOperationException>(() => database.TransactAsync(async () =>
        {
            await Assert.ThrowsAsync<TimeZoneNotFoundException>(() => database.TransactAsync(async () =>
            {
                await SetAsync(database, 700);
                throw new TimeZoneNotFoundException();
            }));
        }));
        Assert.Equal(500, await PenceAsync(database));
    }

    [Theory, EveryEngine]
    public async Task The_host_opens_keeps_and_undoes_a_unit_of_work(DatabaseEngine engine)
    {
        await using var database = await PotAsync(engine);
        await database.BeginAsync();
        await SetAsync(database, 600);
        await Assert.ThrowsAsync<InvalidOperationException>(database.BeginAsync);
        await database.CommitAsync();
        await database.BeginAsync();
        await SetAsync(database, 700);
        await database.RollbackAsync();
        await database.RollbackAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(database.CommitAsync);
        Assert.Equal(600, await PenceAsync(database));
    }

    [Theory, EveryEngine]
    public async Task A_scope_that_is_left_open_is_undone(DatabaseEngine engine)
    {
        var test = await MigratedAsync(engine);
        await using (var left = test.Open())
        {
            await left.BeginAsync();
            await left.ExecuteOneAsync(PotSql.Insert, new { pot = _pot, name = "Left", pence = 1L });
        }

        await using var database = test.Open();
        Assert.Empty(await database.ManyAsync<Pot>(PotSql.All));
    }

    [Theory, EveryEngine]
    public async Task Readers_do_not_wait_for_a_writer_and_see_only_what_was_kept(DatabaseEngine engine)
    {
        var test = await MigratedAsync(engine, TimeSpan.FromSeconds(1));
        await using var writer = test.Open();
        await using var reader = test.Open();
        await writer.BeginAsync();
        await writer.ExecuteOneAsync(PotSql.Insert, new { pot = _pot, name = "New", pence = 1L });
        Assert.Empty(await reader.ManyAsync<Pot>(PotSql.All));
        await writer.CommitAsync();
        Assert.Single(await reader.ManyAsync<Pot>(PotSql.All));
    }

    private Task<Database> PotAsync(DatabaseEngine engine) => HoldingAsync(engine, PotSql.Insert, [new { pot = _pot, name = "Pot", pence = 500L }]);

    private Task SetAsync(Database database, long pence) => database.ExecuteOneAsync(PotSql.Set, new { pot = _pot, pence });

    private Task<long> PenceAsync(Database database) => database.OneAsync<long>(PotSql.Pence, new { pot = _pot });
}
