using Platform.Sdk.People;

namespace Platform.Record.MyDay.Due;

internal sealed record WorkRow
{
    public Guid WorkId { get; init; }
    public Guid? PersonId { get; init; }
    public string? DisplayName { get; init; }
    public string ModuleKey { get; init; } = "";
    public string Kind { get; init; } = "";
    public string KindName { get; init; } = "";
    public string Sentence { get; init; } = "";
    public DateOnly DueOn { get; init; }
    public Guid? WorkerId { get; init; }
    public string Link { get; init; } = "";
    public DateOnly? DiedOn { get; init; }
    public DeathPrecision? DiedPrecision { get; init; }

    /// <summary>"died on 3 May 2026": nothing about them is overdue then; null while they live.</summary>
    public string? Died => DiedPrecision is { } precision && DisplayName is not null ? DayOfDeath.InWords(DiedOn, precision) : null;
}
