using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Rules;
using System.ComponentModel.DataAnnotations;

namespace HousingFirst.Search.Offers;

[Requires(HousingFirstPermissions.Search)]
public sealed class KeepModel(ModuleScope scope, CurrentPerson person) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "offerId")]
    public Guid OfferId { get; set; }

    [BindProperty]
    public KeepInput Input { get; set; } = new();

    internal Offer Offer { get; private set; } = new();

    public async Task<bool> LoadAsync()
    {
        var offer = await scope.Database.OneAsync<Offer>(SearchSql.One, new { person = person.Id, offer = OfferId });
        Offer = offer ?? Offer;
        return offer is { IsKept: true };
    }

    public void OnGet() => Input = new KeepInput { AnswerBy = Offer.AnswerBy, Version = Offer.Version };

    public async Task<IActionResult> OnPostAsync()
    {
        try
        {
            await HomeSearch.KeepUntilAsync(scope, person.Id, Offer, Input.AnswerBy, Input.Version);
        }
        catch (StaleRowException)
        {
            throw new RuleBrokenException("A colleague has written down something about this offer since you opened the page. Look at it again first.");
        }

        return LocalRedirect($"/housing-first/search/for-person/{person.Id}");
    }
}

public sealed record KeepInput
{
    [Display(Name = "Until when is it kept for them?"), WithinYears(Ahead = 1)]
    public DateOnly AnswerBy { get; init; }

    public int Version { get; init; }
}
