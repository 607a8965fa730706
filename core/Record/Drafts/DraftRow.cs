using Platform.Sdk.People;

namespace Platform.Record.Drafts;

/// <summary>A draft that may be gone on with.</summary>
internal sealed record DraftRow
{
    public Guid DraftId { get; init; }
    public DateTime SavedAt { get; init; }
}

/// <summary>One of the worker's drafts, on whatever page it is.</summary>
internal sealed record MyDraft
{
    public Guid DraftId { get; init; }
    public string Address { get; init; } = "";
    public string Title { get; init; } = "";
    public Guid? PersonId { get; init; }
    public string? DisplayName { get; init; }
    public DateTime SavedAt { get; init; }
    public DateOnly? DiedOn { get; init; }
    public DeathPrecision? DiedPrecision { get; init; }

    /// <summary>"died on 3 May 2026": there is nothing to go on with then; null while they live, and where it is about nobody.</summary>
    public string? Died => DiedPrecision is { } precision ? DayOfDeath.InWords(DiedOn, precision) : null;

    /// <summary>What was typed, where one draft is read.</summary>
    public string Fields { get; init; } = "{}";

    /// <summary>The page, showing this draft.</summary>
    public string Link => $"{Address}{(Address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{UI.Drafts.PageDrafts.Use}={DraftId}";
}
