using Platform.Sdk.Areas;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Platform.Record.Support;

/// <summary>A support that the worker may start, and how much room they have.</summary>
internal sealed record SupportOption(string ModuleKey, string Name, int People, int? Limit, Words Words)
{
    /// <summary>A whole place in a caseload; loads are counted in hundredths.</summary>
    public const int Place = 100;

    /// <summary>What their people take together, by the weights of their phases.</summary>
    public int Load { get; init; }

    /// <summary>What one more would take to begin with.</summary>
    public int Newcomer { get; init; } = Place;

    /// <summary>Whether the worker may lead it; otherwise it waits with the team for somebody who does.</summary>
    public bool MayLead { get; init; } = true;

    public bool IsFull => Limit is { } limit && Newcomer > 0 && Load + Newcomer > limit * Place;

    /// <summary>"room for 1.5 more"; null where there is no limit.</summary>
    public string? Room => Limit is { } limit ? PhaseWeights.RoomInWords(limit, Load) : null;

    /// <summary>"Navigator (3 people, room for 1.5 more)", or the name alone where there is no limit.</summary>
    public string Label => Room is { } room ? $"{Name} ({People} {(People == 1 ? Words.Person : Words.People)}, {room})" : Name;
}

internal sealed record CaseloadCount
{
    public string ModuleKey { get; init; } = "";
    public Phase Phase { get; init; }
    public int People { get; init; }
}

/// <summary>What counts for support whose module has no settings: the front door, and a module that is no longer there.</summary>
internal sealed record UsualSupport : SupportSettings
{
    public static readonly SupportSettings Settings = new UsualSupport();
}
