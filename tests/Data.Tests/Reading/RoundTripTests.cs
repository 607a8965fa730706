using Platform.Conformance.Engines;
using Platform.Data;
using Platform.Data.Engines;
using Platform.Sdk.Data;

namespace Data.Tests.Reading;

public sealed class RoundTripTests : EngineTests
{
    private static readonly DateTime LastInstant = DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc);
    private static readonly DateTime FirstInstant = DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc);

    private static readonly FullSample Typical = new()
    {
        SampleId = Ids.New(), Words = "She said: “later”.\r\nThen\tleft.  ", Number = -1, SmallNumber = 7, Share = 0.1, Flag = true,
        HappenedAt = new DateTime(2026, 3, 29, 0, 59, 59, DateTimeKind.Utc).AddTicks(1_234_567), DueOn = new DateOnly(2026, 2, 28),
        OtherId = new Guid("0f8fad5b-d9cb-469f-a165-70867728950e"), Phase = Phase.InTouch,
    };

    [Theory, EveryEngine]
    public async Task The_largest_values_come_back_to_the_digit(DatabaseEngine engine) => await ComesBackAsync(engine, Typical with
    {
        Words = "👩🏽‍🦽 Zoë Ó Ćwik 漢字 العربية e\u0301 " + new string('ß', 5_000) + " 🏠",
        Number = long.MaxValue, SmallNumber = int.MaxValue, Share = double.MaxValue, HappenedAt = LastInstant, DueOn = DateOnly.MaxValue,
        OtherId = Guid.AllBitsSet,
    });

    [Theory, EveryEngine]
    public async Task The_smallest_values_come_back_to_the_digit(DatabaseEngine engine) => await ComesBackAsync(engine, Typical with
    {
        Words = "", Number = long.MinValue, SmallNumber = int.MinValue, Share = double.MinValue, Flag = false,
        HappenedAt = FirstInstant, DueOn = DateOnly.MinValue, OtherId = Guid.Empty, Phase = Phase.Waiting,
    });

    [Theory, EveryEngine]
    public async Task Line_ends_spaces_and_quotes_come_back_to_the_letter(DatabaseEngine engine) => await ComesBackAsync(engine, Typical);

    [Theory, EveryEngine]
    public async Task A_stored_value_equals_the_value_that_was_sent(DatabaseEngine engine)
    {
        await using var database = await HoldingAsync(engine, Typical);
        Assert.Equal(1, await database.OneAsync<int>(SampleSql.Equal, Typical));
        Assert.Equal(0, await database.OneAsync<int>(SampleSql.Equal, Typical with { HappenedAt = Typical.HappenedAt.AddTicks(1) }));
    }

    [Theory, EveryEngine]
    public async Task Nothing_stays_nothing(DatabaseEngine engine)
    {
        var empty = new Sample { SampleId = Ids.New() };
        await using var database = await HoldingAsync(engine, empty);
        Assert.Equal(empty, await database.OneAsync<Sample>(SampleSql.Find, empty));
    }

    [Theory, EveryEngine]
    public async Task A_null_is_refused_where_the_row_has_no_room_for_it(DatabaseEngine engine)
    {
        var empty = new Sample { SampleId = Ids.New() };
        await using var database = await HoldingAsync(engine, empty);
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => database.OneAsync<FullSample>(SampleSql.Find, empty));
        Assert.Contains("number", refused.Message, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task An_instant_comes_back_as_utc_also_from_an_aggregate(DatabaseEngine engine)
    {
        await using var database = await HoldingAsync(engine, Typical);
        Assert.Equal(DateTimeKind.Utc, (await database.OneAsync<FullSample>(SampleSql.Find, Typical))!.HappenedAt.Kind);
        var newest = await database.OneAsync<DateTime?>(SampleSql.Newest);
        Assert.Equal((Typical.HappenedAt, DateTimeKind.Utc), (newest!.Value, newest.Value.Kind));
    }

    [Theory, EveryEngine]
    public async Task Instants_compare_to_100_nanoseconds(DatabaseEngine engine)
    {
        await using var database = await HoldingAsync(engine, Typical);
        Assert.Single(await database.ManyAsync<long>(SampleSql.Later, new { then = Typical.HappenedAt.AddTicks(-1) }));
        Assert.Empty(await database.ManyAsync<long>(SampleSql.Later, new { then = Typical.HappenedAt }));
    }

    [Theory, EveryEngine]
    public async Task Bytes_come_back_and_so_does_their_absence(DatabaseEngine engine)
    {
        var bytes = Enumerable.Range(0, 9_000).Select(number => (byte)number).ToArray();
        var (full, empty, none) = (Ids.New(), Ids.New(), Ids.New());
        var test = await MigratedAsync(engine);
        await using var database = test.Open();
        await database.TransactAsync(async () =>
        {
            await database.ExecuteOneAsync(SampleSql.PutBytes, new { id = full, bytes });
            await database.ExecuteOneAsync(SampleSql.PutBytes, new { id = empty, bytes = Array.Empty<byte>() });
            await database.ExecuteOneAsync(SampleSql.PutBytes, new { id = none, bytes = (byte[]?)null });
        });
        var back = await database.OneAsync<byte[]>(SampleSql.Bytes, new { id = full });
        Assert.Equal<IEnumerable<byte>>(bytes, back!);
        Assert.Empty((await database.OneAsync<byte[]>(SampleSql.Bytes, new { id = empty }))!);
        Assert.Null(await database.OneAsync<byte[]>(SampleSql.Bytes, new { id = none }));
    }

    private async Task ComesBackAsync(DatabaseEngine engine, FullSample sample)
    {
        await using var database = await HoldingAsync(engine, sample);
        Assert.Equal(sample, await database.OneAsync<FullSample>(SampleSql.Find, sample));
    }

    private Task<Database> HoldingAsync(DatabaseEngine engine, object sample) => HoldingAsync(engine, SampleSql.Insert, sample);
}
