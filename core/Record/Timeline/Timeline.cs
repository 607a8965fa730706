using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Platform.Record.Timeline;

/// <summary>Writes entries; what reads them is the person's page and the timeline.</summary>
internal sealed class Timeline(IDatabase database, IModules modules, CurrentWorker worker, TimeProvider clock) : ITimeline
{
    public Task WriteAsync(TimelineKind kind, Guid person, string sentence, string? detail = null, DateTime? at = null)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return database.ExecuteAsync(TimelineSql.Write, new
        {
            timelineId = Ids.New(),
            person,
            moduleKey = ModuleOf(kind.Key),
            kind = kind.Key,
            kindName = modules.Find(ModuleOf(kind.Key))?.NameOfKind(kind.Key) ?? kind.Name,
            sentence,
            detail,
            happenedAt = at ?? now,
            workerName = worker.IsSignedIn ? worker.Name : null,
            writtenAt = now,
        });
    }

    /// <summary>The module that a kind belongs to: <c>navigator</c> of <c>navigator.way-planned</c>.</summary>
    internal static string ModuleOf(string kindKey) => kindKey.Split('.', 2)[0];
}
