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

    /// <summary>How many days before it an expected day is shown.</summary>
    private const int DaysAhead = 28;

    internal DateOnly Today => area.Today(clock);

    internal Func<SupportCard, OtherWays> OtherWays { get; private set; } = _ => new("", []);

    internal IReadOnlyList<AlsoWithRow> AlsoWith { get; private set; } = [];

    internal IReadOnlyList<TransitionRow> Soon { get; private set; } = [];

    /// <summary>Whom it tells of.</summary>
    internal IEnumerable<Guid> People => AlsoWith.Select(one => one.PersonId).Concat(Soon.Select(one => one.PersonId));

    /// <summary>Whether the worker may see where somebody is for a time: it tells of their health, or of an offence.</summary>
    public bool SeesTransitions => worker.Can(TransitionTimeline.Read);

    public bool NotesBack => worker.Can(TransitionTimeline.Change);

    internal async Task LoadAsync()
    {
        OtherWays = await outreach.OfCaseloadAsync();
        var me = new { worker = worker.Id, team = worker.TeamId, today = Today, until = Today.AddDays(DaysAhead) };
        AlsoWith = (await database.PageAsync<AlsoWithRow>(BesideSql.AlsoWith, new { me.worker, me.team, me.today }, MostRows)).Rows;
        if (SeesTransitions) Soon = (await database.PageAsync<TransitionRow>(TransitionSql.Soon, me, MostRows)).Rows;
    }
}
