using Platform.Sdk.Areas;

namespace Platform.Record.Support;

/// <summary>A support that the worker may start, and how much room they have.</summary>
internal sealed record SupportOption(string ModuleKey, string Name, int People, int? Limit, Words Words)
{
    public bool IsFull => Limit is { } limit && People >= limit;

    /// <summary>"Navigator (3 of 6 people)", or the name alone where there is no limit.</summary>
    public string Label => Limit is { } limit ? $"{Name} ({People} of {limit} {Words.People})" : Name;
}

internal sealed record CaseloadCount
{
    public string ModuleKey { get; init; } = "";
    public int People { get; init; }
}
