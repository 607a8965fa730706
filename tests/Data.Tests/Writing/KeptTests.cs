using Platform.Conformance.Engines;
using Platform.Data.Engines;
using Platform.Sdk.Data;

namespace Data.Tests.Writing;

/// <summary>Connections and their prepared statements are used again: nobody may notice.</summary>
public sealed class KeptTests : EngineTests
{
    private static readonly Sql NoWrites = new("pragma query_only = on");
    private static readonly Sql MayWrite = new("pragma query_only");
    private static readonly Sql Undone = new("rollback");
    private static readonly Sql Column = new("alter table core_pot add column colour nvarchar(10) null");
    private static readonly Sql Some = new("select name from core_pot where pot_id in @pots order by name");

    [Theory, EveryEngine]
    public async Task A_statement_that_was_run_before_sees_what_others_have_committed_since(DatabaseEngine engine)
    {
        var pot = Ids.New();
        var test = await MigratedAsync(engine);
        await using var reader = test.Open();
        await using var writer = test.Open();
        Assert.Empty(await reader.ManyAsync<Pot>(PotSql.All));

        await writer.TransactAsync(() => writer.ExecuteOneAsync(PotSql.Insert, new { pot, name = "Pot", pence = 1L }));
        Assert.Equal(1, Assert.Single(await reader.ManyAsync<Pot>(PotSql.All)).Pence);
        await writer.TransactAsync(() => writer.ExecuteOneAsync(PotSql.Set, new { pot, pence = 2L }));
        Assert.Equal(2, Assert.Single(await reader.ManyAsync<Pot>(PotSql.All)).Pence);
    }

    [Theory, EveryEngine]
    public async Task One_text_with_lists_of_several_lengths_answers_each_of_them(DatabaseEngine engine)
    {
        var pots = Enumerable.Range(0, 5).Select(_ => Ids.New()).ToList();
        var test = await MigratedAsync(engine);
        await using var database = test.Open();
        await database.TransactAsync(() => database.ExecuteManyAsync(PotSql.Insert, [.. pots.Select((pot, at) => new { pot, name = $"Pot {at}", pence = 1L })]));

        foreach (var many in (int[])[1, 5, 0, 3, 5, 1])
        {
            Assert.Equal(many, (await database.ManyAsync<string>(Some, new { pots = pots.Take(many).ToList() })).Count);
        }
    }

    [Fact]
    public async Task A_statement_that_was_run_before_goes_on_when_its_table_has_changed()
    {
        var test = await MigratedAsync(DatabaseEngine.Sqlite);
        await using var reader = test.Open();
        await using var other = test.Open();
        Assert.Empty(await reader.ManyAsync<Pot>(PotSql.All));

        await other.TransactAsync(() => other.ExecuteAsync(Column));
        await other.TransactAsync(() => other.ExecuteOneAsync(PotSql.Insert, new { pot = Ids.New(), name = "Pot", pence = 1L }));

        Assert.Single(await reader.ManyAsync<Pot>(PotSql.All));
    }

    [Fact]
    public async Task A_connection_is_used_again_unless_a_statement_failed_on_any()
    {
        var test = await MigratedAsync(DatabaseEngine.Sqlite);
        await using (var first = test.Open()) await first.TransactAsync(() => first.ExecuteAsync(NoWrites));
        await using (var second = test.Open())
        {
            Assert.Equal(1, await second.OneAsync<long>(MayWrite));
            await Assert.ThrowsAsync<DatabaseFullException>(() => second.TransactAsync(() => second.ExecuteAsync(PotSql.Empty)));
        }

        await using var third = test.Open();
        Assert.Equal(0, await third.OneAsync<long>(MayWrite));
    }

    [Fact]
    public async Task Whoever_waits_lets_others_use_the_connection_but_not_within_a_transaction()
    {
        var test = await MigratedAsync(DatabaseEngine.Sqlite);
        await using var first = test.Open();
        await first.TransactAsync(() => first.ExecuteAsync(NoWrites));
        await first.RestAsync();
        await using (var second = test.Open()) Assert.Equal(1, await second.OneAsync<long>(MayWrite));
        Assert.Equal(1, await first.OneAsync<long>(MayWrite));

        await using var writer = test.Open();
        await writer.BeginAsync();
        await writer.ExecuteOneAsync(PotSql.Insert, new { pot = Ids.New(), name = "Pot", pence = 1L });
        await writer.RestAsync();
        await using (var other = test.Open()) Assert.Empty(await other.ManyAsync<Pot>(PotSql.All));
        await writer.CommitAsync();
        Assert.Single(await writer.ManyAsync<Pot>(PotSql.All));
    }

    [Fact]
    public async Task A_transaction_that_the_database_has_undone_itself_can_still_be_rolled_back()
    {
        var test = await MigratedAsync(DatabaseEngine.Sqlite);
        await using var database = test.Open();
        await database.BeginAsync();
        await database.ExecuteOneAsync(PotSql.Insert, new { pot = Ids.New(), name = "Pot", pence = 1L });
        await database.ExecuteAsync(Undone);
        await database.RollbackAsync();
        Assert.False(database.HasFailed);
        Assert.Empty(await database.ManyAsync<Pot>(PotSql.All));
    }

    [Fact]
    public async Task A_connection_given_back_holds_no_transaction_and_no_snapshot()
    {
        var test = await MigratedAsync(DatabaseEngine.Sqlite);
        await using (var left = test.Open())
        {
            await left.BeginAsync();
            await left.ExecuteOneAsync(PotSql.Insert, new { pot = Ids.New(), name = "Pot", pence = 1L });
        }

        await using var other = test.Open();
        Assert.Empty(await other.ManyAsync<Pot>(PotSql.All));
        await other.TransactAsync(() => other.ExecuteOneAsync(PotSql.Insert, new { pot = Ids.New(), name = "Pot", pence = 1L }));
    }
}
