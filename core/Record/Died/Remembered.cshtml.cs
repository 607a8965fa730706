using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.Contacts;
using Platform.Record.Died.Learning;
using Platform.Record.Drafts;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Pages;
using Platform.Sdk.People;

namespace Platform.Record.Died;

[Requires(DiedPermissions.Read)]
public sealed class RememberedModel(RecordDeath deaths, LearnTogether learning, DraftBox drafts, CurrentPerson person, CurrentWorker worker, LocalArea area) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    public bool MayCorrect => worker.Can(DiedPermissions.Record);

    public bool MayWriteDown => worker.Can(ContactPermissions.Record);

    public bool MayReview => worker.Can(DiedPermissions.Review);

    internal DeathRow Death { get; private set; } = new();

    /// <summary>What was learned, for those who may read it; what was added stands below what was there.</summary>
    internal IReadOnlyList<LearnedRow> Learned { get; private set; } = [];

    /// <summary>What whoever looks had begun to write about them, and only they may read.</summary>
    internal IReadOnlyList<MyDraft> Begun { get; private set; } = [];

    public async Task<bool> LoadAsync()
    {
        if (!person.HasDied) return false;
        Death = await deaths.OfAsync(person.Id) ?? Death;
        if (worker.Can(DiedPermissions.ReadLearning)) Learned = await learning.OfAsync(person.Id, Death.DeathId);
        Begun = await drafts.OfDiedAsync(person.Id);
        return true;
    }

    internal DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(area.ToLocal(utc));
}
