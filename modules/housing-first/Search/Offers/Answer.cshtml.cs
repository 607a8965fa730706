using HousingFirst.Properties;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Rules;
using System.ComponentModel.DataAnnotations;

namespace HousingFirst.Search.Offers;

[Requires(HousingFirstPermissions.Search)]
public sealed class AnswerModel(ModuleScope scope, CurrentPerson person) : PageModel, ILoadsPage
{
    private static readonly IReadOnlyList<OfferState> Said = [OfferState.Accepted, OfferState.NoThankYou, OfferState.TakenBack];

    public static IEnumerable<SelectListItem> Answers => Said.Select(answer => new SelectListItem(answer.InWords(), $"{answer}"));

    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "offerId")]
    public Guid OfferId { get; set; }

    [BindProperty]
    public AnswerInput Input { get; set; } = new();

    internal Offer Offer { get; private set; } = new();

    public async Task<bool> LoadAsync()
    {
        var offer = await scope.Database.OneAsync<Offer>(SearchSql.One, new { person = person.Id, offer = OfferId });
        Offer = offer ?? Offer;
        return offer is { IsKept: true };
    }

    public void OnGet() => Input = new AnswerInput { Words = Offer.Words, Version = Offer.Version };

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Said.Contains(Input.Answer!.Value)) throw new RuleBrokenException("Choose what they say.", "Input.Answer");
        try
        {
            await HomeSearch.AnswerAsync(scope, person.Id, Offer, Input.Answer.Value, string.IsNullOrWhiteSpace(Input.Words) ? null : Input.Words.Trim(), Input.Version);
        }
        catch (StaleRowException)
        {
            throw new RuleBrokenException("A colleague has written down something about this offer since you opened the page. Look at it again first.");
        }

        return LocalRedirect($"/housing-first/search/for-person/{person.Id}");
    }
}

public sealed record AnswerInput
{
    [Display(Name = "What do they say?"), Required(ErrorMessage = "Choose what they say.")]
    public OfferState? Answer { get; init; }

    [Display(Name = "In their words, if they want to say why"), StringLength(2000, ErrorMessage = "Keep this to 2,000 characters.")]
    public string? Words { get; init; }

    public int Version { get; init; }
}
