using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Rules;

namespace Platform.Record.Sharing.One;

public enum WhyEnd
{
    [Display(Name = "They no longer agree")]
    Withdrawn,

    [Display(Name = "It is no longer needed")]
    NotNeeded,
}

[Requires(SharingPermissions.Change)]
public sealed class EndModel(ShareRecord share, CurrentPerson person, LocalArea area, TimeProvider clock) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "sharingId")]
    public Guid SharingId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty, Display(Name = "Why does it end?"), Required(ErrorMessage = "Choose why it ends.")]
    public WhyEnd? Why { get; set; }

    internal Shared? Shared { get; private set; }

    /// <summary>Whether it ended while somebody wrote: by somebody else, or by its last day.</summary>
    public bool IsOver => !Shared!.Row.IsShared(area.Today(clock));

    /// <summary>Whether what the person says now is already known: they withdrew it, or it needed no agreement.</summary>
    private bool IsSaid => Shared!.Row.OverrideReason is not null || Shared.Wishes.Any(said => said.Wish == Wish.Withdrew);

    public async Task<bool> LoadAsync()
    {
        Shared = (await share.OfAsync(person.Id)).FirstOrDefault(one => one.Row.SharingId == SharingId);
        return Shared is not null && (!IsOver || HttpMethods.IsPost(Request.Method));
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (IsOver)
        {
            // a withdrawal counts whenever it is said: the next agreement is made with it in mind
            if (Why == WhyEnd.Withdrawn && !IsSaid) await share.WithdrewAfterAsync(person.Id, SharingId);
            return LocalRedirect($"/people/{person.Id}/sharing");
        }

        try
        {
            await share.EndAsync(person.Id, SharingId, Version, Why == WhyEnd.Withdrawn);
        }
        catch (StaleRowException)
        {
            throw new RuleBrokenException("Somebody else has just ended it.");
        }

        return LocalRedirect($"/people/{person.Id}/sharing");
    }
}
