using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Rules;

namespace HousingFirst.Search.Offers;

/// <summary>A page about a home that is kept for somebody.</summary>
public abstract class OfferPage(ModuleScope scope, CurrentPerson person) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "offerId")]
    public Guid OfferId { get; set; }

    internal Offer Offer { get; private set; } = new();

    private protected ModuleScope Scope => scope;

    public async Task<bool> LoadAsync()
    {
        var offer = await scope.Database.OneAsync<Offer>(SearchSql.One, new { person = person.Id, offer = OfferId });
        Offer = offer ?? Offer;
        return offer is { IsKept: true };
    }

    /// <summary>Writes it down and goes back to the search, unless a colleague was quicker.</summary>
    private protected async Task<IActionResult> SaveAsync(Task writing)
    {
        try
        {
            await writing;
        }
        catch (StaleRowException)
        {
            throw new RuleBrokenException("A colleague has written down something about this offer since you opened the page. Look at it again first.");
        }

        return LocalRedirect($"/housing-first/search/for-person/{person.Id}");
    }
}
