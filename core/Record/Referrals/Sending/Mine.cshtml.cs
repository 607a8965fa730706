using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Pages;

namespace Platform.Record.Referrals.Sending;

[Requires(ReferralPermissions.Send), NotAudited("What the worker sent in their own words, and what they were answered")]
public sealed class MineModel(Answers answers, LocalArea area) : PageModel, ILoadsPage
{
    public LocalArea Area => area;

    internal IReadOnlyList<Answered> Sent { get; private set; } = [];

    public async Task<bool> LoadAsync()
    {
        Sent = await answers.MineAsync();
        return true;
    }
}
