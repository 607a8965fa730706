using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.Unseen;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Pages;
using Platform.Sdk.People;

namespace Platform.Record.Sharing;

[Requires(SharingPermissions.Read)]
public sealed class IndexModel(ShareRecord share, CurrentPerson person, CurrentWorker worker, LocalArea area, TimeProvider clock) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    public bool MayAgree => worker.Can(SharingPermissions.Agree);

    public bool MayChange => worker.Can(SharingPermissions.Change);

    public bool MayAnswer => worker.Can(UnseenPermissions.Answer);

    internal IReadOnlyList<Shared> Now { get; private set; } = [];

    internal IReadOnlyList<Shared> Before { get; private set; } = [];

    public DateOnly Today => area.Today(clock);

    internal DateOnly Day(DateTime at) => DateOnly.FromDateTime(area.ToLocal(at));

    public async Task<bool> LoadAsync()
    {
        var all = await share.OfAsync(person.Id);
        Now = [.. all.Where(one => one.Row.IsShared(Today))];
        Before = [.. all.Where(one => !one.Row.IsShared(Today))];
        return true;
    }
}
