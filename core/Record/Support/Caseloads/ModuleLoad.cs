using Platform.Sdk.Modules;

namespace Platform.Record.Support;

/// <summary>How much of a caseload is taken, by the weight of each phase.</summary>
/// <param name="Name">What the support is called.</param>
/// <param name="People">How many people.</param>
/// <param name="Load">What they take together, in hundredths of a place.</param>
/// <param name="Limit">How many places the area allows; null where it sets no limit.</param>
internal sealed record ModuleLoad(string Name, int People, int Load, int? Limit)
{
    /// <summary>"5.5 of 6", or "5.5" where there is no limit.</summary>
    public string Places => Limit is { } limit ? $"{PhaseWeights.InWords(Load)} of {limit}" : PhaseWeights.InWords(Load);

    /// <summary>"room for 1.5 more", "full", "0.5 over the limit", or "no limit".</summary>
    public string Room => Limit is not { } limit ? "no limit"
        : Load > limit * SupportOption.Place ? $"{PhaseWeights.InWords(Load - (limit * SupportOption.Place))} over the limit" : PhaseWeights.RoomInWords(limit, Load);

    /// <summary>The load of one worker in one module; the front door, and a module that is gone, have no limit.</summary>
    public static ModuleLoad Of(string name, string moduleKey, IReadOnlyList<CaseloadCount> counts, IModules modules)
    {
        var module = modules.Find(moduleKey);
        var weights = (module?.SupportSettings ?? UsualSupport.Settings).PhaseWeights;
        return new(name, counts.Sum(one => one.People), counts.Sum(one => one.People * weights.Of(one.Phase)), moduleKey == Episodes.FrontDoor ? null : module?.SupportSettings?.CaseloadLimit);
    }
}
