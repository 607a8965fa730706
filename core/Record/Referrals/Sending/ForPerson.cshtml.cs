using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Pages;
using Platform.Sdk.People;

namespace Platform.Record.Referrals.Sending;

[Requires(ReferralPermissions.Read)]
public sealed class ForPersonModel(Answers answers, CurrentPerson person) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    internal IReadOnlyList<Answered> Received { get; private set; } = [];

    public async Task<bool> LoadAsync()
    {
        Received = await answers.OfPersonAsync(person.Id);
        return true;
    }
}
