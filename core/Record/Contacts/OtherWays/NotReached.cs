using Platform.Record.People;
using Platform.Record.Support;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Record;

namespace Platform.Record.Contacts.OtherWays;

/// <summary>A support in which it is time for another way, and what else may be tried.</summary>
internal sealed record OtherWaysOf(string Name, SomeoneToReach Reach, Sdk.Record.OtherWays Ways);

/// <summary>On a person's own page: the supports of the worker's team in which it is time for another way. What the page has read says whether there is any; three queries more, what else may be tried in each.</summary>
public sealed class NotReached(IDatabase database, Outreach outreach, Episodes episodes, CurrentWorker worker, LocalArea area, TimeProvider clock)
{
    internal async Task<IReadOnlyList<OtherWaysOf>> OfAsync(Guid person, string name, IReadOnlyList<SupportRow> supports)
    {
        var due = supports.Where(one => one.TeamId == worker.TeamId && Reach(one, name, [new() { Tries = one.TriesSince }]).IsForAnotherWay).ToList();
        if (due.Count == 0) return [];
        var tries = (await database.ManyAsync<TryCard>(OtherWaysSql.Counts, new { person })).ToLookup(one => one.SupportId);
        var other = await outreach.OfPersonAsync(person);
        return [.. due.Select(one => new OtherWaysOf(episodes.NameOf(one.ModuleKey), Reach(one, name, tries[one.SupportId]), other(one.SupportId)))];
    }

    private SomeoneToReach Reach(SupportRow one, string name, IEnumerable<TryCard> tries) => SomeoneToReach.Of(
        new SupportCard { SupportId = one.SupportId, DisplayName = name, ModuleKey = one.ModuleKey, Phase = one.Phase, StartedOn = one.StartedOn, LastTwoWayAt = one.LastTwoWayAt },
        tries, area, area.Today(clock), episodes.SettingsOf(one.ModuleKey));
}
