using Microsoft.AspNetCore.Mvc;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.People;
using System.ComponentModel.DataAnnotations;

namespace HousingFirst.Search.Offers;

[Requires(HousingFirstPermissions.Search)]
public sealed class KeepModel(ModuleScope scope, CurrentPerson person) : OfferPage(scope, person)
{
    [BindProperty]
    public KeepInput Input { get; set; } = new();

    public void OnGet() => Input = new KeepInput { AnswerBy = Offer.AnswerBy, Version = Offer.Version };

    public Task<IActionResult> OnPostAsync() => SaveAsync(HomeSearch.KeepUntilAsync(Scope, Person.Id, Offer, Input.AnswerBy, Input.Version));
}

public sealed record KeepInput
{
    [Display(Name = "Until when is it kept for them?"), WithinYears(Ahead = 1)]
    public DateOnly AnswerBy { get; init; }

    public int Version { get; init; }
}
