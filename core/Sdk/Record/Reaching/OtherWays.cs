namespace Platform.Sdk.Record;

/// <summary>What has been tried since a person was last reached, and what has not been: somebody different, another place, time or channel.</summary>
/// <param name="Tried">"3 calls, mornings"; empty where nothing was.</param>
/// <param name="NotYet">Ways that are known to be safe, each in words: "a visit", "an evening", "through Jo".</param>
public sealed record OtherWays(string Tried, IReadOnlyList<string> NotYet)
{
    /// <summary>"In hospital since 3 May", where they are away for a time and the worker may know of it: <see cref="NotYet"/> holds the ways to reach them there. Otherwise null.</summary>
    public string? Away { get; init; }

    /// <summary>"Tried: 3 calls, mornings. Not yet tried: a visit, an evening, through Jo."</summary>
    public string Sentence => Away is not null
        ? $"{(Tried.Length > 0 ? $"Tried: {Tried}. " : "")}Try {string.Join(" or ", NotYet)}."
        : $"{(Tried.Length > 0 ? $"Tried: {Tried}." : "Nothing tried yet.")} {(NotYet.Count > 0 ? $"Not yet tried: {string.Join(", ", NotYet)}." : "Every way that is known to be safe has been tried. Ask somebody who knows them for another.")}";
}

/// <summary>Works out other ways to reach a person; never one that is not known to be safe.</summary>
public interface IOtherWays
{
    /// <summary>For one episode of support.</summary>
    /// <param name="person">The person.</param>
    /// <param name="support">The episode.</param>
    Task<OtherWays> OfAsync(Guid person, Guid support);
}
