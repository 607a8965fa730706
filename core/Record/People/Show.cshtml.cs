using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.AboutMe;
using Platform.Record.Contacts;
using Platform.Record.Contacts.OtherWays;
using Platform.Record.Identifiers;
using Platform.Record.Locks;
using Platform.Record.Plan;
using Platform.Record.Merging;
using Platform.Record.Story;
using Platform.Record.Support;
using Platform.Record.Transitions;
using Platform.Record.Ways;
using Platform.Record.Ways.Kinds;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Record;
using Platform.UI.People;

namespace Platform.Record.People;

[Requires(PeoplePermissions.Read)]
public sealed class ShowModel(
    IDatabase database, Storybook book, OwnPage own, IModules modules, IModuleFaults faults, CurrentWorker worker, CurrentPerson person, LocalArea area, Twins twins,
    CloseRecord close, Glance.AtAGlance glance, PlanGlance plan, KeepTransitions transitions, NotReached notReached, TimeProvider clock) : PageModel, ILoadsPage
{
    internal const int FirstPrompts = 3;

    private const int NewestEntries = 3;

    public CurrentPerson Person => person;

    public DateOnly Today => area.Today(clock);

    public bool MayEdit => worker.Can(PeoplePermissions.Edit);

    /// <summary>Peers see a minimum: the name the person uses and how to reach them.</summary>
    public bool MaySeeWho => worker.Can(PeoplePermissions.Who);

    public bool MaySeeDetails => worker.Can(PeoplePermissions.Details);

    public bool MayReadStory => worker.Can(PeoplePermissions.ReadStory);

    /// <summary>A peer reads of the story what they want a peer to read, so that none of it may be there.</summary>
    public bool IsPeer => worker.OnlyMatches is not null;

    public bool MayWriteStory => worker.Can(PeoplePermissions.WriteStory);

    public bool MayAskThem => worker.Can(PeoplePermissions.Ask);

    public bool MayChangeWays => worker.Can(PeoplePermissions.ChangeWays);

    public bool MayStartSupport => worker.Can(SupportPermissions.Start);

    /// <summary>Support has ended and the record is sealed: whoever could end that has no list of locks any longer.</summary>
    public bool MayUnseal { get; private set; }

    /// <summary>How many others whom the worker sees may be the same person; asked only of those who could do something about it.</summary>
    public int Likely { get; private set; }

    public bool MayRecordContact => !person.HasDied && worker.Can(ContactPermissions.Record);

    public bool MayReadSupport => worker.Can(SupportPermissions.Read);

    public bool MayNoteBack => worker.Can(TransitionTimeline.Change);

    /// <summary>Where they are for a time, for those who support them.</summary>
    internal IReadOnlyList<TransitionRow> Away { get; private set; } = [];

    /// <summary>For each support of the worker's own team in which it is time for another way: what has been tried, and what has not.</summary>
    internal IReadOnlyList<OtherWaysOf> OtherWays { get; private set; } = [];

    public IReadOnlyList<PersonCard> Cards { get; private set; } = [];

    internal PersonDetails Details { get; private set; } = new();

    internal IReadOnlyList<OtherName> Names { get; private set; } = [];

    internal IReadOnlyList<SupportRow> Supports { get; private set; } = [];

    internal IReadOnlyList<WayRow> Ways { get; private set; } = [];

    internal IReadOnlyList<IdentifierRow> Identifiers { get; private set; } = [];

    internal Page<EntryRow> Story { get; private set; } = new([], false);

    /// <summary>The first goals and what this week asks; null where it may not be seen.</summary>
    internal Platform.Record.Plan.Glance? Plan { get; private set; }

    /// <summary>What they say about themselves, in the order of the prompts.</summary>
    internal IReadOnlyList<Said> AboutMe { get; private set; } = [];

    /// <summary>Each of the five that may be seen, with what is not recorded as not known.</summary>
    internal IReadOnlyList<DisadvantageRow> Faces { get; private set; } = [];

    internal Glance.AtAGlance Glance => glance;

    public async Task<bool> LoadAsync()
    {
        var about = new { person = person.Id };
        if (MaySeeWho)
        {
            Details = await database.OneAsync<PersonDetails>(PersonSql.Details, about) ?? Details;
            Names = await database.ManyAsync<OtherName>(PersonSql.Names, about);
        }
        Supports = await database.ManyAsync<SupportRow>(PersonSql.Supports, about);
        if (!person.HasDied)
        {
            if (worker.Can(TransitionTimeline.Read)) Away = [.. (await transitions.OfAsync(person.Id)).Where(one => one.BackOn is null)];
            if (MayRecordContact) OtherWays = await notReached.OfAsync(person.Id, person.Name, Supports);
        }

        // where it is not safe says where danger is
        var everyWay = worker.Can(FieldGroups.Abuse);
        Ways = [.. (await database.ManyAsync<WayRow>(WaySql.Of, about)).Where(way => everyWay || way.Safety.MayUse())];
        if (MayReadStory)
        {
            Story = await book.NewestAsync(person.Id, NewestEntries);
            AboutMe = await own.LatestAsync(person.Id);
        }
        await glance.ReadAsync();
        if (MaySeeDetails)
        {
            Identifiers = await database.ManyAsync<IdentifierRow>(IdentifierSql.Of, about);
        }
        if (Enum.GetValues<Disadvantage>().Where(kind => worker.Can(FieldGroups.Of(kind))).ToList() is { Count: > 0 } faces)
        {
            var said = (await database.ManyAsync<DisadvantageRow>(PersonSql.Disadvantages, about)).ToDictionary(row => row.Kind);
            Faces = [.. faces.Select(kind =>
                said.GetValueOrDefault(kind) ?? new DisadvantageRow { Kind = kind, State = DisadvantageState.Unknown })];
        }
        MayUnseal = !person.IsOurs && worker.Can(LockPermissions.Unseal) && await close.IsLeftToUsAsync(person.Id);
        if (worker.Can(PlanPermissions.Read) && !person.HasDied) Plan = await plan.ReadAsync(person.Id);
        if (worker.Can(MergePermissions.Propose)) Likely = (await twins.OfAsync(person.Id)).Count;
        if (Plan is { } shown) glance.LeaveOut([.. shown.Goals.Rows.Select(goal => goal.Words)]);
        Cards = await PersonCards.ReadAsync(database, modules, faults, worker, person.Id, Today);
        return true;
    }

    public string NameOf(string moduleKey) => modules.Find(moduleKey)?.Support?.Name ?? moduleKey;
}
