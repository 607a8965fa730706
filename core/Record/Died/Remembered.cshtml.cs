using Platform.Record.Contacts;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Pages;
using Platform.Sdk.People;

namespace Platform.Record.Died;

[Requires(DiedPermissions.Read)]
public sealed class RememberedModel(RecordDeath deaths, CurrentPerson person, CurrentWorker worker) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    public bool MayCorrect => worker.Can(DiedPermissions.Record);

    public bool MayWriteDown => worker.Can(ContactPermissions.Record);

    internal DeathRow Death { get; private set; } = new();

    public async Task<bool> LoadAsync()
    {
        if (!person.HasDied) return false;
        Death = await deaths.OfAsync(person.Id) ?? Death;
        return true;
    }
}
