using System.Globalization;
using Platform.Record.Died;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;
using Platform.UI.Area;

namespace Platform.Record.Sharing;

/// <summary>
/// What is shared lasts no longer than there is somebody who can end it: when the last support ends, until the last day on which a team whose support has ended
/// may read the record. Where a death ended it, the days are kept, so that a mistake is put back.
/// </summary>
internal static class LastsNoLonger
{
    private const string Days = "yyyyMMdd";

    public static async Task Shorten(SupportEnded ended, ModuleScope scope)
    {
        var last = ended.On.AddDays(scope.Settings<RecordSettings>().ReadDaysAfterSupport);
        if (ended.Reason == EndingReason.Died) await KeepDaysAsync(ended.Person, last, scope.Database);
        foreach (var (untold, kind) in ((int, TimelineKind)[])[(0, SharingTimeline.Ended), (1, SharingTimeline.EndedUntold)])
        {
            if (await scope.Database.ExecuteAsync(SharingSql.Shorten, new { person = ended.Person, last, untold }) == 0) continue;
            await scope.Timeline.WriteAsync(kind, ended.Person, $"Support has ended, so what is shared ends on {last.Words()} at the latest");
        }
    }

    /// <summary>They have not died: what was shared lasts as long as before.</summary>
    public static Task<int> LengthenAsync(IDatabase database, Guid person, StoppedRow shared)
    {
        var days = shared.Was!.Split(' ');
        return database.ExecuteAsync(SharingSql.Lengthen, new { person, sharing = shared.RowId, until = Read(days[0]), review = Read(days[1]) });
    }

    private static async Task KeepDaysAsync(Guid person, DateOnly last, IDatabase database)
    {
        if (await database.OneAsync<DeathRow>(DeathSql.Now, new { person }) is not { } death) return;
        foreach (var row in await database.ManyAsync<SharingRow>(SharingSql.Shortened, new { person, last }))
        {
            await database.ExecuteAsync(DeathSql.Stop, new
            {
                id = Ids.New(), person, death = death.DeathId, what = Stopped.Sharing, row = row.SharingId, was = $"{Written(row.UntilOn)} {Written(row.ReviewOn)}",
            });
        }
    }

    private static string Written(DateOnly day) => day.ToString(Days, CultureInfo.InvariantCulture);

    private static DateOnly Read(string day) => DateOnly.ParseExact(day, Days, CultureInfo.InvariantCulture);
}
