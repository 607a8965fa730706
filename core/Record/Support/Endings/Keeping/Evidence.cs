using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Platform.Record.Support.Endings;

/// <summary>What the service has done to find somebody again since anybody was last in touch: counted, not asserted.</summary>
internal sealed record Evidence(IReadOnlyList<Tries> Tries, bool EverReached, SupportSettings Settings)
{
    public int Count => Tries.Sum(one => one.Count);

    /// <summary>Whether they had the last word: they were reached, and nobody has tried in vain since.</summary>
    public bool HasTheirWord => EverReached && Count == 0;

    /// <summary>Whether so much has been tried, in so many ways, that support may end without word from them.</summary>
    public bool IsEnough => Count >= Settings.TriesBeforeEnding && Tries.Count >= Settings.MethodsBeforeEnding;

    /// <summary>"6 tries: 3 calls, 2 visits, 1 letter".</summary>
    public string InWords => new Effort(default, null, Tries).TriesInWords();

    /// <summary>What has to be tried still before support may end without word from them.</summary>
    public string Lack => $"{SoFar} To end support without word from them takes {Settings.TriesBeforeEnding} tries by at least {Settings.MethodsBeforeEnding} different ways.";

    private string SoFar => EverReached ? $"We have made {InWords} since anybody was last in touch."
        : Count > 0 ? $"We have made {InWords} and have not reached them yet." : "We have not tried to reach them yet.";

    /// <summary>Whether an ending for a reason has to wait for more tries: losing touch always takes them, any other reason where it is not known from the person.</summary>
    public bool IsLacking(EndingReason reason) => !IsEnough && (reason == EndingReason.LostTouch || !HasTheirWord);

    public static Evidence Of(IEnumerable<TriedRow> rows, bool everReached, SupportSettings settings) => new([.. rows.Select(row => new Tries(row.Method, row.Tries))], everReached, settings);
}
