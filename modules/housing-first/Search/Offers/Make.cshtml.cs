using HousingFirst.Properties;
using HousingFirst.Properties.Keeping;
using HousingFirst.Search.Wishes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;
using System.ComponentModel.DataAnnotations;

namespace HousingFirst.Search.Offers;

[Requires(HousingFirstPermissions.Search)]
public sealed class MakeModel(ModuleScope scope, HousingFirstSettings settings, CurrentPerson person) : PageModel, ILoadsPage
{
    private const int MostHomes = 200;

    public CurrentPerson Person => person;

    [BindProperty]
    public OfferInput Input { get; set; } = new();

    public SupportCard? Support { get; private set; }

    internal IReadOnlyList<Wish> Wishes { get; private set; } = [];

    internal IReadOnlyList<Property> Homes { get; private set; } = [];

    /// <summary>Whether more are free than are listed.</summary>
    public bool More { get; private set; }

    /// <summary>Each with what they would want to know first.</summary>
    public IEnumerable<SelectListItem> Choices => Homes.Select(home => new SelectListItem(
        $"{home.Address} – {string.Join(", ", ((string?[])[home.Size, home.Floor, home.RentInWords, WeeklyCost.AboveInWords(home.WeeklyRent, home.WeeklyAllowance),
            home.ExpectedOn is { } ready ? $"ready on {Effort.Day(ready, scope.Today)}" : null, $"animals: {home.Pets.InWords().ToLowerInvariant()}"]).OfType<string>())}", $"{home.PropertyId}"));

    public async Task<bool> LoadAsync()
    {
        Support = await HomeSearch.SupportAsync(scope.Database, person.Id);
        Wishes = [.. (await HomeSearch.WishesAsync(scope, person)).Where(wish => !wish.IsOver)];
        (Homes, More) = await scope.Database.PageAsync<Property>(PropertySql.OnOffer, null, MostHomes);
        return true;
    }

    public void OnGet() => Input = new OfferInput { AnswerBy = scope.Today.AddDays(settings.DaysToAnswer) };

    public async Task<IActionResult> OnPostAsync()
    {
        if (Support is null) throw new RuleBrokenException($"{HousingFirstModule.NameIn(scope.Area.Words)} does not support them now. Start support first.");
        await HomeSearch.OfferAsync(scope, Support, Input.PropertyId!.Value, Input.AnswerBy);
        return LocalRedirect($"/housing-first/search/for-person/{person.Id}");
    }
}

public sealed record OfferInput
{
    [Display(Name = "Which home?"), Required(ErrorMessage = "Choose a home.")]
    public Guid? PropertyId { get; init; }

    [Display(Name = "Until when is it kept for them?"), WithinYears(Ahead = 1)]
    public DateOnly AnswerBy { get; init; }
}
