using System.Globalization;

namespace Platform.Host.Audit.Exporting;

/// <summary>How far the digests have been exported, as governance reads it.</summary>
internal static class CopyWords
{
    public static IEnumerable<string> Of(bool hasSecond, int newest, IReadOnlyList<CopyRow> copies, Func<DateTime, string> when)
    {
        yield return Place("beside the database", copies.FirstOrDefault(copy => copy.Place == DigestExport.Beside), newest, when);
        yield return hasSecond
            ? Place("to the second place", copies.FirstOrDefault(copy => copy.Place == DigestExport.Second), newest, when)
            : "They are exported to no second place: whoever holds the server could change them too. The area names one with modules.core.auditCopyFolder.";
    }

    private static string Place(string where, CopyRow? copy, int newest, Func<DateTime, string> when)
    {
        var behind = Math.Max(0, newest - (copy?.Number ?? 0));
        var far = behind == 0 ? "are all exported" : string.Create(CultureInfo.InvariantCulture, $"are {behind} {(behind == 1 ? "batch" : "batches")} behind");
        return copy?.FailingSince is { } since
            ? $"Its digests {far} {where}. Exporting there has failed since {when(since)}: {copy.Cause}."
            : $"Its digests {far} {where}.";
    }
}
