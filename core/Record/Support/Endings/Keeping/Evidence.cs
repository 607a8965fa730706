using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Platform.Record.Support.Endings;

/// <summary>What the service has done to find somebody again since anybody was last in touch: counted, not asserted.</summary>
internal sealed record Evidence(IReadOnlyList<Tries> Tries, SupportSettings Settings)
{
    public int Count => Tries.Sum(one => one.Count);

    /// <summary>Whether so much has been tried, in so many ways, that support may end because touch was lost.</summary>
    public bool IsEnough => Count >= Settings.TriesBeforeEnding && Tries.Count >= Settings.MethodsBeforeEnding;

    /// <summary>"6 tries: 3 calls, 2 visits, 1 letter".</summary>
    public string InWords => new Effort(default, null, Tries).TriesInWords();

    /// <summary>What has to be tried still before touch can be said to be lost.</summary>
    public string Lack => $"We have made {InWords} since anybody was last in touch. Losing touch takes {Settings.TriesBeforeEnding} tries by at least {Settings.MethodsBeforeEnding} different ways.";

    public static Evidence Of(IEnumerable<TriedRow> rows, SupportSettings settings) => new([.. rows.Select(row => new Tries(row.Method, row.Tries))], settings);
}
