using Platform.Sdk.Modules;
using Platform.Sdk.Record;
using Platform.UI.Area;

namespace Platform.Record.Sharing;

/// <summary>
/// What is shared lasts no longer than there is somebody who can end it: when the last support ends, until the last day on which a team whose support has ended
/// may read the record.
/// </summary>
internal static class LastsNoLonger
{
    public static async Task Shorten(SupportEnded ended, ModuleScope scope)
    {
        var last = ended.On.AddDays(scope.Settings<RecordSettings>().ReadDaysAfterSupport);
        foreach (var (untold, kind) in ((int, TimelineKind)[])[(0, SharingTimeline.Ended), (1, SharingTimeline.EndedUntold)])
        {
            if (await scope.Database.ExecuteAsync(SharingSql.Shorten, new { person = ended.Person, last, untold }) == 0) continue;
            await scope.Timeline.WriteAsync(kind, ended.Person, $"Support has ended, so what is shared ends on {last.Words()} at the latest");
        }
    }
}
