using HousingFirst.Search.Wishes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using System.ComponentModel.DataAnnotations;

namespace HousingFirst.Search;

[Requires(HousingFirstPermissions.Search)]
public sealed class SayModel(ModuleScope scope, CurrentPerson person) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    [BindProperty]
    public SayInput Input { get; set; } = new();

    internal IReadOnlyList<Wish> Told { get; private set; } = [];

    public async Task<bool> LoadAsync()
    {
        Told = [.. (await HomeSearch.WishesAsync(scope, person)).Where(wish => !wish.IsOver)];
        return true;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await HomeSearch.TellAsync(scope, person.Id, Input.Kind!.Value, Input.Words!.Trim(), Input.SeenBy!.Value);
        return LocalRedirect($"/housing-first/search/for-person/{person.Id}");
    }
}

public sealed record SayInput
{
    [Display(Name = "What did they tell you of?"), Required(ErrorMessage = "Choose whether they want it, or want to keep away from it.")]
    public WishKind? Kind { get; init; }

    [Display(Name = "In their words"), Required(ErrorMessage = "Write down what they said, as they said it.")]
    [StringLength(2000, ErrorMessage = "Keep this to 2,000 characters.")]
    public string? Words { get; init; }

    [Display(Name = "Besides those who support them, who may see it?"), Required(ErrorMessage = "Choose who may see it. Ask them; where you are not sure, choose nobody.")]
    public SeenBy? SeenBy { get; init; }
}
