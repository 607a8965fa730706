using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Platform.Host.SingleSignOn;

/// <summary>Says why nobody was let in and what to do; never about whom it is.</summary>
[AllowAnonymous]
internal sealed class RefusedModel(SingleSignOnSection provider) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Refusal? Why { get; set; }

    /// <summary>Whether a password opens the door meanwhile.</summary>
    public bool OffersPassword => Why == Refusal.Unreachable && provider.LocalAccounts;

    public bool OffersProvider => Why == Refusal.Unreachable && provider.IsOn;

    public string Heading => Why switch
    {
        Refusal.NotFresh => "This did not confirm that it is you",
        Refusal.Declined => "You were not signed in",
        Refusal.Unreachable => "Your organisation's sign-in cannot be reached now",
        _ => "You could not be signed in",
    };

    public string Advice => Why switch
    {
        Refusal.NotInvited => "There is no account here that this sign-in may open. Ask the administrator of your area for an invitation, and accept it with the sign-in you use at work.",
        Refusal.NotFresh => "Enter your password again when your organisation asks for it, with your second step, as the person who is signed in here.",
        Refusal.Declined => "Your organisation's sign-in was cancelled or did not allow it. Nothing was changed here.",
        Refusal.Unreachable => "This is not about your account, and nothing was changed. Wait a few minutes and try again. If it goes on, tell those who look after your organisation's sign-in, and the administrator of your area.",
        _ => "The answer of your organisation's sign-in could not be trusted, was used before or came too late. Nothing was changed. If it happens twice, tell the administrator of your area.",
    };

    public static string Address(Refusal why) => $"/sign-in/refused?why={why}";
}
