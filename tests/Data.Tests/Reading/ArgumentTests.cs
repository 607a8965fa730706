using Platform.Conformance.Engines;
using Platform.Data;
using Platform.Data.Engines;
using Platform.Sdk.Data;

namespace Data.Tests.Reading;

public sealed class ArgumentTests : EngineTests
{
    [Theory, EveryEngine]
    public async Task An_enum_is_stored_by_its_name(DatabaseEngine engine)
    {
        var sample = new Sample { SampleId = Ids.New(), Phase = Phase.InTouch };
        await using var database = await HoldingAsync(engine, SampleSql.Insert, sample);
        Assert.Equal("InTouch", await database.OneAsync<string>(SampleSql.PhaseWord, sample));
        Assert.Equal(Phase.InTouch, await database.OneAsync<Phase>(SampleSql.PhaseWord, sample));
        Assert.Equal(1, await database.OneAsync<int>(SampleSql.InPhases, new { phases = new[] { Phase.InTouch } }));
    }

    [Theory, EveryEngine]
    public async Task A_word_the_enum_does_not_know_is_refused_even_a_number(DatabaseEngine engine)
    {
        var sample = new Sample { SampleId = Ids.New(), Phase = Phase.InTouch };
        await using var database = await HoldingAsync(engine, SampleSql.Insert, sample);
        await database.TransactAsync(() => database.ExecuteOneAsync(SampleSql.SetPhaseWord, new { word = "1", sample.SampleId }));
        await Assert.ThrowsAsync<InvalidOperationException>(() => database.OneAsync<Phase>(SampleSql.PhaseWord, sample));
    }

    [Theory, EveryEngine]
    public async Task A_list_finds_its_members_and_no_others(DatabaseEngine engine)
    {
        await using var database = await HoldingNumbersAsync(engine, 1, 2, 3, 4, 5);
        Assert.Equal([2, 3, 5], await database.ManyAsync<long>(SampleSql.Among, new { numbers = new long[] { 5, 3, 2, 77, 2 } }));
        Assert.Equal([1, 4], await database.ManyAsync<long>(SampleSql.NotAmong, new { numbers = new List<long> { 5, 3, 2 } }));
    }

    [Theory, EveryEngine]
    public async Task An_empty_list_holds_nothing(DatabaseEngine engine)
    {
        await using var database = await HoldingNumbersAsync(engine, 1, 2);
        Assert.Empty(await database.ManyAsync<long>(SampleSql.Among, new { numbers = Array.Empty<long>() }));
        Assert.Equal([1, 2], await database.ManyAsync<long>(SampleSql.NotAmong, new { numbers = Array.Empty<long>() }));
    }

    [Theory, EveryEngine]
    public async Task A_list_may_hold_1000_and_not_1001(DatabaseEngine engine)
    {
        await using var database = await HoldingNumbersAsync(engine, 1, 1_000, 1_001);
        Assert.Equal([1, 1_000], await database.ManyAsync<long>(SampleSql.Among, new { numbers = Numbers(1_000) }));
        await Assert.ThrowsAsync<ArgumentException>(() => database.ManyAsync<long>(SampleSql.Among, new { numbers = Numbers(1_001) }));
    }

    [Theory, EveryEngine]
    public async Task A_missing_argument_is_named(DatabaseEngine engine)
    {
        var test = await MigratedAsync(engine);
        await using var database = test.Open();
        var missing = await Assert.ThrowsAsync<ArgumentException>(() => database.ManyAsync<Sample>(SampleSql.Find, new { person = Ids.New() }));
        Assert.Contains($"{SampleSql.Find.Name} needs @sample_id", missing.Message, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Local_time_and_decimals_do_not_go_out(DatabaseEngine engine)
    {
        var test = await MigratedAsync(engine);
        await using var database = test.Open();
        var local = new DateTime(2026, 7, 1, 12, 0, 0, DateTimeKind.Unspecified);
        await Assert.ThrowsAsync<ArgumentException>(() => database.ManyAsync<long>(SampleSql.Later, new { then = local }));
        await Assert.ThrowsAsync<NotSupportedException>(() => database.ManyAsync<long>(SampleSql.Later, new { then = 1.10m }));
    }

    [Theory, EveryEngine]
    public async Task A_column_without_a_property_is_an_error_not_a_silence(DatabaseEngine engine)
    {
        await using var database = await HoldingNumbersAsync(engine, 1);
        var misspelt = await Assert.ThrowsAsync<InvalidOperationException>(() => database.ManyAsync<Sample>(SampleSql.Misspelt));
        Assert.Contains("wrods", misspelt.Message, StringComparison.Ordinal);
    }

    private static long[] Numbers(int count) => [.. Enumerable.Range(1, count).Select(number => (long)number)];

    private Task<Database> HoldingNumbersAsync(DatabaseEngine engine, params long[] numbers) =>
        HoldingAsync(engine, SampleSql.KeepNumber, numbers.Select(number => new { id = Ids.New(), number }));
}
