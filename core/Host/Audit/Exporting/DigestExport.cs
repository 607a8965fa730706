using Platform.Host.Audit.Sealing;
using Platform.Record;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;

namespace Platform.Host.Audit.Exporting;

/// <summary>
/// Exports the digests beside the database and to the second place that the area names. How far each has come is kept; one that cannot be written is
/// shown to governance and raises an alert once a day, and is caught up with as soon as it can be.
/// </summary>
internal sealed class DigestExport(IDatabase database, AuditKeys keys, AuditFiles files, AlertDesk alerts, IModules modules, LocalArea area, TimeProvider clock)
{
    /// <summary>Beside the database, and away from it.</summary>
    public const string Beside = "beside", Second = "second";

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public string? Folder => modules.Settings<RecordSettings>().AuditCopyFolder;

    public async Task RunAsync()
    {
        var known = (await database.ManyAsync<CopyRow>(ExportSql.All)).ToDictionary(row => row.Place);
        await ExportAsync(Beside, files.Digests, known.GetValueOrDefault(Beside));
        if (Folder is { } folder) await ExportAsync(Second, files.DigestsIn(folder), known.GetValueOrDefault(Second));
    }

    private async Task ExportAsync(string place, string path, CopyRow? known)
    {
        try
        {
            // the folder is not made: where a drive is not mounted, what is written would stay on this machine
            if (await DigestFile.ExportAsync(database, keys, path) is not { } number) return;
            if (known is not { FailingSince: null } || known.Number != number) await KeepAsync(place, ExportSql.Keep, new { place, number, now = Now });
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            await KeepAsync(place, ExportSql.Fail, new { place, cause = Cause(fault), now = Now });
        }
    }

    private Task KeepAsync(string place, Sql text, object args) => database.TransactAsync(async () =>
    {
        await database.ExecuteAsync(ExportSql.Add, new { place, now = Now });
        await database.ExecuteAsync(text, args);
        if (text != ExportSql.Fail) return;
        await alerts.RaiseAsync($"export {place} {area.Today(clock):yyyy-MM-dd}", AlertKind.Export, null, null, null, Now);
    });

    private static string Cause(Exception fault) => fault switch
    {
        DirectoryNotFoundException => "the folder is not there",
        UnauthorizedAccessException => "this program may not write there",
        _ => "it cannot be written: the disk may be full, or not to be reached",
    };
}
