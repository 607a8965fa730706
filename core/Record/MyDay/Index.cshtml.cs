using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.Contacts;
using Platform.Record.Drafts;
using Platform.Record.MyDay.Beside;
using Platform.Record.People;
using Platform.Record.MyDay.Due;
using Platform.Record.Plan;
using Platform.Record.Plan.Actions;
using Platform.Record.Support;
using Platform.Record.Work;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.Record;

namespace Platform.Record.MyDay;

[Requires(MyDayPermissions.Read), Audited(Look.List)]
public sealed class IndexModel(Day day, BesideMe beside, WorkItems work, ActionList actions, CurrentWorker worker, AuditTrail audit, IModules modules) : PageModel, ILoadsPage
{
    public bool SeesPeople => worker.Can(MyDayPermissions.People);

    public bool RecordsContacts => worker.Can(ContactPermissions.Record);

    public bool FindsPeople => worker.Can(PeoplePermissions.Find);

    /// <summary>Whether appointments are shown, which are part of a plan.</summary>
    public bool SeesPlans => worker.Can(PlanPermissions.Read);

    public bool ChangesPlans => worker.Can(PlanPermissions.Change);

    public bool TakesUp => worker.Can(SupportPermissions.Start);

    public bool Gives => worker.Can(SupportPermissions.Give);

    internal Day Day => day;

    internal BesideMe Beside => beside;

    internal Page<SomeoneToReach> Caseload { get; private set; } = new([], false);

    internal Page<SupportCard> Waiting { get; private set; } = new([], false);

    internal IReadOnlyList<MyDraft> Drafts { get; private set; } = [];

    /// <summary>Today's and tomorrow's appointments.</summary>
    internal IReadOnlyList<AppointmentNear> Near { get; private set; } = [];

    internal IReadOnlyList<ModuleLoad> Loads => day.Loads(Caseload);

    /// <summary>What is due, each in its place.</summary>
    internal Parts Parts { get; private set; } = new();

    /// <summary>Whether there is more to do than one page shows.</summary>
    public bool MoreWork { get; private set; }

    public async Task<bool> LoadAsync()
    {
        ShowPeople();
        var work = await day.WorkAsync();
        Drafts = await day.DraftsAsync();
        if (SeesPeople)
        {
            Caseload = await day.CaseloadAsync();
            Waiting = await day.WaitingAsync();
            Near = await day.AppointmentsAsync();
            await beside.LoadAsync();
        }

        (Parts, MoreWork) = (day.Sorted(Caseload, Near, work), work.More);
        audit.Listed(
        [
            .. Caseload.Rows.Select(one => one.Card.PersonId), .. Waiting.Rows.Select(one => one.PersonId), .. Near.Select(one => one.PersonId), .. work.Rows.Select(one => one.PersonId).OfType<Guid>(), .. beside.People, .. Drafts.Select(one => one.PersonId).OfType<Guid>(),
        ]);
        return true;
    }

    public async Task<IActionResult> OnPostDoneAsync(Guid id)
    {
        ShowPeople();
        if (await work.FinishAsync(id, SeesPeople) is { } person) await actions.DoneInMyDayAsync(person, id);
        return LocalRedirect("/");
    }

    internal SomeoneShown Shown(Someone one) => new(
        one, day.NameOf(one.One.Card.ModuleKey), one.One.IsForAnotherWay ? beside.OtherWays(one.One.Card).Sentence : "", RecordsContacts, [.. one.Items.Select(item => day.Shown(item, named: false))])
    {
        Away = beside.AwayOf(one.One.Card.PersonId)?.Since(day.Today),
    };

    // everybody has a day; that it holds names is a permission of its own
    private void ShowPeople()
    {
        if (SeesPeople) worker.Show(Showing.Of(modules, "core", MyDayPermissions.People));
    }
}
