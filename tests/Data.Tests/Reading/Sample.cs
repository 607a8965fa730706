using Platform.Sdk.Data;

namespace Data.Tests.Reading;

public enum Phase
{
    Waiting,
    InTouch,
}

/// <summary>A row with a column of every type the platform keeps.</summary>
public sealed record Sample
{
    public Guid SampleId { get; init; }
    public string? Words { get; init; }
    public long? Number { get; init; }
    public int? SmallNumber { get; init; }
    public double? Share { get; init; }
    public bool? Flag { get; init; }
    public DateTime? HappenedAt { get; init; }
    public DateOnly? DueOn { get; init; }
    public Guid? OtherId { get; init; }
    public Phase? Phase { get; init; }
}

/// <summary>The same row where nothing may be null.</summary>
public sealed record FullSample
{
    public Guid SampleId { get; init; }
    public required string Words { get; init; }
    public long Number { get; init; }
    public int SmallNumber { get; init; }
    public double Share { get; init; }
    public bool Flag { get; init; }
    public DateTime HappenedAt { get; init; }
    public DateOnly DueOn { get; init; }
    public Guid OtherId { get; init; }
    public Phase Phase { get; init; }
}

internal static class SampleSql
{
    public static readonly Sql Insert = new(
        """
        insert into core_sample (sample_id, words, number, small_number, share, flag, happened_at, due_on, other_id, phase)
        values (@sampleId, @words, @number, @small_number, @share, @flag, @happened_at, @due_on, @other_id, @phase)
        """);

    public static readonly Sql Find = new(
        """
        select sample_id, words, number, small_number, share, flag, happened_at, due_on, other_id, phase
        from core_sample where sample_id = @sample_id
        """);

    public static readonly Sql Equal = new(
        """
        select count(*) from core_sample where words = @words and number = @number and small_number = @small_number and share = @share
            and flag = @flag and happened_at = @happened_at and due_on = @due_on and other_id = @other_id and phase = @phase
        """);

    public static readonly Sql KeepNumber = new("insert into core_sample (sample_id, number) values (@id, @number)");
    public static readonly Sql Among = new("select number from core_sample where number in @numbers order by number");
    public static readonly Sql NotAmong = new("select number from core_sample where number not in @numbers order by number");
    public static readonly Sql InPhases = new("select count(*) from core_sample where phase in @phases");
    public static readonly Sql PhaseWord = new("select phase from core_sample where sample_id = @sample_id");
    public static readonly Sql SetPhaseWord = new("update core_sample set phase = @word where sample_id = @sample_id");
    public static readonly Sql Later = new("select number from core_sample where happened_at > @then");
    public static readonly Sql Newest = new("select max(happened_at) from core_sample");
    public static readonly Sql Numbers = new("select number from core_sample order by number");
    public static readonly Sql NumbersAfter = new("select number from core_sample where number > @after order by number");
    public static readonly Sql RankedOnly = new("select row_number() over (order by number) from core_sample");
    public static readonly Sql Misspelt = new("select sample_id, words as wrods from core_sample");
    public static readonly Sql PutBytes = new("insert into core_sample (sample_id, bytes) values (@id, @bytes)");
    public static readonly Sql Bytes = new("select bytes from core_sample where sample_id = @id");
}
