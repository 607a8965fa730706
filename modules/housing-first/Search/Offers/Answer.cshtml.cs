using HousingFirst.Properties;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.People;
using Platform.Sdk.Rules;
using System.ComponentModel.DataAnnotations;

namespace HousingFirst.Search.Offers;

[Requires(HousingFirstPermissions.Search)]
public sealed class AnswerModel(ModuleScope scope, CurrentPerson person) : OfferPage(scope, person)
{
    private static readonly IReadOnlyList<OfferState> Said = [OfferState.Accepted, OfferState.NoThankYou, OfferState.TakenBack];

    public static IEnumerable<SelectListItem> Answers => Said.Select(answer => new SelectListItem(answer.InWords(), $"{answer}"));

    [BindProperty]
    public AnswerInput Input { get; set; } = new();

    public override void OnGet()
    {
        base.OnGet();
        Input = new AnswerInput { Words = Offer.Words };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Said.Contains(Input.Answer!.Value)) throw new RuleBrokenException("Choose what they say.", "Input.Answer");
        return await SaveAsync(() => HomeSearch.AnswerAsync(Scope, Person.Id, Offer, Input.Answer.Value, string.IsNullOrWhiteSpace(Input.Words) ? null : Input.Words.Trim(), Version));
    }

    private protected override IReadOnlyList<Difference> Compare() =>
    [
        new("What do they say?", Offer.State.InWords(), Input.Answer?.InWords()),
        new("In their words, if they want to say why", Offer.Words, Input.Words),
    ];
}

public sealed record AnswerInput
{
    [Display(Name = "What do they say?"), Required(ErrorMessage = "Choose what they say.")]
    public OfferState? Answer { get; init; }

    [Display(Name = "In their words, if they want to say why"), StringLength(2000, ErrorMessage = "Keep this to 2,000 characters.")]
    public string? Words { get; init; }
}
