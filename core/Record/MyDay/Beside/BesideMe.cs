using Platform.Record.Contacts.OtherWays;
using Platform.Record.Transitions;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Record;

namespace Platform.Record.MyDay.Beside;

/// <summary>What stands beside a worker's caseload in My day: other ways for who is quiet, whom they are there for as well, and days that come near. Four queries.</summary>
public sealed class BesideMe(IDatabase database, Outreach outreach, CurrentWorker worker, LocalArea area, TimeProvider clock)
{
    private const int MostRows = 200;

    /// <summary>How many days before it a day is shown on which something changes.</summary>
    private const int DaysAhead = 28;

    private ILookup<Guid, TransitionRow> _away = Enumerable.Empty<TransitionRow>().ToLookup(one => one.PersonId);

    internal DateOnly Today => area.Today(clock);

    internal Func<SupportCard, OtherWays> OtherWays { get; private set; } = _ => new("", []);

    internal IReadOnlyList<AlsoWithRow> AlsoWith { get; private set; } = [];

    /// <summary>Whose day comes near or is past, and whose absence has no end yet that anybody knows.</summary>
    internal IReadOnlyList<TransitionRow> Soon { get; private set; } = [];

    /// <summary>Whom it tells of.</summary>
    internal IEnumerable<Guid> People => AlsoWith.Select(one => one.PersonId).Concat(Soon.Select(one => one.PersonId));

    /// <summary>Whether the worker may see where somebody is for a time: it tells of their health, or of an offence.</summary>
    public bool SeesTransitions => worker.Can(TransitionTimeline.Read);

    public bool NotesBack => worker.Can(TransitionTimeline.Change);

    /// <summary>Where somebody is for a time, as far as the worker may know it; null where they are not away.</summary>
    internal TransitionRow? AwayOf(Guid person) => _away[person].FirstOrDefault();

    internal async Task LoadAsync()
    {
        var (me, until) = (new { worker = worker.Id, team = worker.TeamId, today = Today }, Today.AddDays(DaysAhead));
        AlsoWith = (await database.PageAsync<AlsoWithRow>(BesideSql.AlsoWith, me, MostRows)).Rows;
        if (SeesTransitions)
        {
            var open = (await database.PageAsync<TransitionRow>(TransitionSql.OfCaseload, me, MostRows)).Rows;
            Soon = [.. open.Where(one => one.ComesNear(Today, until))];
            _away = open.Where(one => one.IsAway(Today)).ToLookup(one => one.PersonId);
        }

        OtherWays = await outreach.OfCaseloadAsync(AwayOf);
    }
}
