using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Platform.Record.Merging;

/// <summary>Tells the modules and the timeline, in the transaction of a merge or of its undoing; and looks after what came late.</summary>
public sealed class PersonMergedEvents(IEvents events, ITimeline timeline)
{
    internal async Task TellAsync(PersonMerged happened, string sentence, IReadOnlyList<Guid> people)
    {
        foreach (var person in people) await timeline.WriteAsync(MergePermissions.Merged, person, sentence);
        await events.RaiseAsync(happened);
    }
}
