using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Rules;

namespace HousingFirst.Search.Offers;

/// <summary>A page about a home that is kept for somebody. Whoever had it open while a colleague was quicker sees both, keeps what they typed, and can send it again while it is kept.</summary>
public abstract class OfferPage(ModuleScope scope, CurrentPerson person) : PageModel, ILoadsPage
{
    private const string JustNow = "A colleague has written down something about this offer just now. Nothing that you typed is lost: send it again.";

    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "offerId")]
    public Guid OfferId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    internal Offer Offer { get; private set; } = new();

    /// <summary>What a colleague wrote and what this worker typed, where the colleague was quicker.</summary>
    internal IReadOnlyList<Difference> Both { get; private set; } = [];

    private protected ModuleScope Scope => scope;

    public async Task<bool> LoadAsync()
    {
        var offer = await scope.Database.OneAsync<Offer>(SearchSql.One, new { person = person.Id, offer = OfferId });
        Offer = offer ?? Offer;
        return offer is not null && (offer.IsKept || HttpMethods.IsPost(Request.Method));
    }

    public virtual void OnGet() => Version = Offer.Version;

    /// <summary>What stands, beside what this worker typed.</summary>
    private protected abstract IReadOnlyList<Difference> Compare();

    /// <summary>Writes it down and goes back to the search, unless a colleague was quicker.</summary>
    private protected async Task<IActionResult> SaveAsync(Func<Task> write)
    {
        if (!Offer.IsKept || Version != Offer.Version) return Second();
        try
        {
            await write();
        }
        catch (StaleRowException)
        {
            throw new RuleBrokenException(JustNow);
        }

        return LocalRedirect($"/housing-first/search/for-person/{person.Id}");
    }

    private PageResult Second()
    {
        Both = Compare();
        Version = Offer.Version;
        ModelState.Remove(nameof(Version));
        ModelState.AddModelError("", Offer.IsKept
            ? Difference.Message
            : $"A colleague has written down already what came of this offer: {char.ToLowerInvariant(Offer.State.InWords()[0])}{Offer.State.InWords()[1..]}. What you typed stands here still, and is not written down.");
        return Page();
    }
}
