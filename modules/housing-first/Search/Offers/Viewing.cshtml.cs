using Microsoft.AspNetCore.Mvc;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.People;
using Platform.Sdk.Rules;
using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace HousingFirst.Search.Offers;

[Requires(HousingFirstPermissions.Search)]
public sealed class ViewingModel(ModuleScope scope, CurrentPerson person) : OfferPage(scope, person)
{
    private static readonly TimeOnly Usual = new(11, 0);

    [BindProperty]
    public ViewingInput Input { get; set; } = new();

    public override void OnGet()
    {
        base.OnGet();
        var local = Offer.ViewingAt is { } at && Offer.IsToBeViewed(Scope.Now) ? Scope.Area.ToLocal(at) : Scope.Today.AddDays(1).ToDateTime(Usual);
        Input = new ViewingInput { On = DateOnly.FromDateTime(local), At = TimeOnly.FromDateTime(local) };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var at = Scope.Area.ToUtc(Input.On.ToDateTime(Input.At!.Value));
        if (at <= Scope.Now) throw new RuleBrokenException("Choose a time that is still to come.", "Input.On");
        return await SaveAsync(() => HomeSearch.ViewAsync(Scope, Person.Id, Offer, at, Version));
    }

    private protected override IReadOnlyList<Difference> Compare() =>
    [
        new("When do they look at it?", Offer.ViewingAt is { } at && Offer.IsToBeViewed(Scope.Now) ? InWords(Scope.Area.ToLocal(at)) : null, InWords(Input.On.ToDateTime(Input.At!.Value))),
    ];

    private static string InWords(DateTime local) => local.ToString("d MMMM yyyy, HH:mm", CultureInfo.GetCultureInfo("en-GB"));
}

public sealed record ViewingInput
{
    [Display(Name = "On which day?"), WithinYears(Back = 1, Ahead = 3)]
    public DateOnly On { get; init; }

    [Display(Name = "At what time?"), Required(ErrorMessage = "Enter a time, like 14:30.")]
    public TimeOnly? At { get; init; }
}
