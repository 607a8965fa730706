using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Platform.Record.Support.Endings;

/// <summary>What the service has done to find somebody again since anybody was last in touch: counted, not asserted.</summary>
/// <param name="Tries">What was tried in vain since.</param>
/// <param name="Reached">The day on which anybody was last in touch; null where nobody ever was.</param>
/// <param name="WordSince">From which day on a conversation tells how the person wants this support to go on.</param>
internal sealed record Evidence(IReadOnlyList<Tries> Tries, DateOnly? Reached, DateOnly WordSince, SupportSettings Settings)
{
    public int Count => Tries.Sum(one => one.Count);

    /// <summary>Whether they had the last word: they were reached in this support and lately, and nobody has tried in vain since.</summary>
    public bool HasTheirWord => Reached >= WordSince && Count == 0;

    /// <summary>Whether so much has been tried, in so many ways, that support may end without word from them.</summary>
    public bool IsEnough => Count >= Settings.TriesBeforeEnding && Tries.Count >= Settings.MethodsBeforeEnding;

    /// <summary>"6 tries: 3 calls, 2 visits, 1 letter".</summary>
    public string InWords => new Effort(default, null, Tries).TriesInWords();

    /// <summary>What has to be tried still before support may end without word from them.</summary>
    public string Lack => $"{SoFar} To end support without word from them takes {Settings.TriesBeforeEnding} tries by at least {Settings.MethodsBeforeEnding} different ways.";

    private string SoFar => Reached is not null ? $"We have made {InWords} since anybody was last in touch."
        : Count > 0 ? $"We have made {InWords} and have not reached them yet." : "We have not tried to reach them yet.";

    /// <summary>Whether an ending for a reason has to wait for more tries: losing touch always takes them, any other reason where it is not known from the person.</summary>
    public bool IsLacking(EndingReason reason) => !IsEnough && (reason == EndingReason.LostTouch || !HasTheirWord);

    /// <param name="rows">The tries.</param>
    /// <param name="reached">The day on which anybody was last in touch.</param>
    /// <param name="began">The day on which this support began.</param>
    /// <param name="asked">The day on which the ending was proposed.</param>
    /// <param name="settings">The module's.</param>
    public static Evidence Of(IEnumerable<TriedRow> rows, DateOnly? reached, DateOnly began, DateOnly asked, SupportSettings settings) => new(
        [.. rows.Select(row => new Tries(row.Method, row.Tries))], reached, asked.AddDays(-settings.QuietAfterDays) is var late && late > began ? late : began, settings);
}
