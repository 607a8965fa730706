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
public sealed class ViewingModel(ModuleScope scope, CurrentPerson person) : PageModel, ILoadsPage
{
    private static readonly TimeOnly Usual = new(11, 0);

    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "offerId")]
    public Guid OfferId { get; set; }

    [BindProperty]
    public ViewingInput Input { get; set; } = new();

    internal Offer Offer { get; private set; } = new();

    public async Task<bool> LoadAsync()
    {
        var offer = await scope.Database.OneAsync<Offer>(SearchSql.One, new { person = person.Id, offer = OfferId });
        Offer = offer ?? Offer;
        return offer is { IsKept: true };
    }

    public void OnGet()
    {
        var local = Offer.ViewingAt is { } at && Offer.IsToBeViewed(scope.Now) ? scope.Area.ToLocal(at) : scope.Today.AddDays(1).ToDateTime(Usual);
        Input = new ViewingInput { On = DateOnly.FromDateTime(local), At = TimeOnly.FromDateTime(local), Version = Offer.Version };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var at = scope.Area.ToUtc(Input.On.ToDateTime(Input.At!.Value));
        if (at <= scope.Now) throw new RuleBrokenException("Choose a time that is still to come.", "Input.On");
        try
        {
            await HomeSearch.ViewAsync(scope, person.Id, Offer, at, Input.Version);
        }
        catch (StaleRowException)
        {
            throw new RuleBrokenException("A colleague has written down something about this offer since you opened the page. Look at it again first.");
        }

        return LocalRedirect($"/housing-first/search/for-person/{person.Id}");
    }
}

public sealed record ViewingInput
{
    [Display(Name = "On which day?"), WithinYears(Back = 1, Ahead = 3)]
    public DateOnly On { get; init; }

    [Display(Name = "At what time?"), Required(ErrorMessage = "Enter a time, like 14:30.")]
    public TimeOnly? At { get; init; }

    public int Version { get; init; }
}
