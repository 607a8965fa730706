using Microsoft.AspNetCore.Mvc;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.People;
using Platform.Sdk.Record;
using System.ComponentModel.DataAnnotations;

namespace HousingFirst.Search.Offers;

[Requires(HousingFirstPermissions.Search)]
public sealed class KeepModel(ModuleScope scope, CurrentPerson person) : OfferPage(scope, person)
{
    [BindProperty]
    public KeepInput Input { get; set; } = new();

    public override void OnGet()
    {
        base.OnGet();
        Input = new KeepInput { AnswerBy = Offer.AnswerBy };
    }

    public Task<IActionResult> OnPostAsync() => SaveAsync(() => HomeSearch.KeepUntilAsync(Scope, Person.Id, Offer, Input.AnswerBy, Version));

    private protected override IReadOnlyList<Difference> Compare() =>
    [
        new("Until when is it kept for them?", Effort.Day(Offer.AnswerBy, Scope.Today), Effort.Day(Input.AnswerBy, Scope.Today)),
        new("What do they say?", Offer.State.InWords(), null),
    ];
}

public sealed record KeepInput
{
    [Display(Name = "Until when is it kept for them?"), WithinYears(Ahead = 1)]
    public DateOnly AnswerBy { get; init; }
}
