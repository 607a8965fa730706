using Platform.Record.Characteristics;
using Platform.Record.Names;
using Platform.Record.People;
using Platform.Record.Ways.Kinds;
using Platform.Sdk.Data;
using Platform.Sdk.Record;

namespace Platform.Record.Ways;

/// <summary>Adds, changes and removes the ways to reach a person.</summary>
public sealed class WaysToReach(IDatabase database, ITimeline timeline, TimeProvider clock)
{
    internal Task<WayRow?> FindAsync(Guid person, Guid way) => database.OneAsync<WayRow>(WaySql.One, new { person, way });

    /// <summary>Writes one without telling the timeline: a record's start tells it.</summary>
    internal Task WriteAsync(Guid person, WayInput input, string field = "Input.Value") => database.ExecuteAsync(WaySql.Add, new
    {
        way = Ids.New(), person, kind = input.Kind!.Value, value = input.Kept(field), safety = input.Safety!.Value,
        bestWhen = input.BestWhen, maySay = input.MaySay, now = clock.GetUtcNow().UtcDateTime,
    });

    internal async Task AddAsync(Guid person, WayInput input)
    {
        await WriteAsync(person, input);
        await timeline.WriteAsync(PeopleTimeline.Reaching, person, $"A way to reach them was added: {input.Kind!.Value.InWords().ToLowerInvariant()}");
    }

    /// <exception cref="StaleRowException">Somebody else changed or removed it first.</exception>
    internal async Task ChangeAsync(Guid person, Guid way, WayInput input)
    {
        await database.ExecuteOneAsync(WaySql.Change, new
        {
            way, person, kind = input.Kind!.Value, value = input.Kept(), safety = input.Safety!.Value,
            bestWhen = input.BestWhen, maySay = input.MaySay, version = input.Version,
        });
        await timeline.WriteAsync(PeopleTimeline.Reaching, person, $"A way to reach them was changed: {input.Kind!.Value.InWords().ToLowerInvariant()}");
    }

    /// <exception cref="StaleRowException">Somebody else changed or removed it first.</exception>
    internal async Task RemoveAsync(Guid person, WayRow way, int version)
    {
        await database.ExecuteOneAsync(WaySql.Remove, new { way = way.WayId, person, version });
        await timeline.WriteAsync(PeopleTimeline.Reaching, person, $"A way to reach them was removed: {way.Kind.InWords().ToLowerInvariant()}");
    }
}
