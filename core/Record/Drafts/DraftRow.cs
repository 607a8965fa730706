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

    /// <summary>What was typed, where one draft is read.</summary>
    public string Fields { get; init; } = "{}";

    /// <summary>The page, showing this draft.</summary>
    public string Link => $"{Address}{(Address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{UI.Drafts.PageDrafts.Use}={DraftId}";
}
