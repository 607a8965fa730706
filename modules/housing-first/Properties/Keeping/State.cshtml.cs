using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace HousingFirst.Properties.Keeping;

[Requires(HousingFirstPermissions.KeepProperties)]
public sealed class StateModel(ModuleScope scope) : PageModel, ILoadsPage
{
    [BindProperty(SupportsGet = true, Name = "propertyId")]
    public Guid PropertyId { get; set; }

    [BindProperty]
    public StateInput Input { get; set; } = new();

    internal Property Home { get; private set; } = new();

    /// <summary>Both versions, when somebody else saved first.</summary>
    internal IReadOnlyList<Difference> Both { get; private set; } = [];

    /// <summary>A home that is kept for somebody moves on by their answer, not by hand.</summary>
    public async Task<bool> LoadAsync()
    {
        var home = await scope.Database.OneAsync<Property>(PropertySql.One, new { property = PropertyId });
        Home = home ?? Home;
        return home is not null;
    }

    public void OnGet() => Input = new StateInput { State = Home.IsHeld ? null : Home.State, On = scope.Today, ExpectedOn = Home.ExpectedOn, Version = Home.Version };

    public async Task<IActionResult> OnPostAsync()
    {
        if (!AddModel.ByHand.Contains(Input.State!.Value)) throw new RuleBrokenException("Choose where it is now.", "Input.State");
        if (Input.ExpectedOn < Input.On) throw new RuleBrokenException("It would be ready before it was empty. Check both days.", "Input.ExpectedOn");
        try
        {
            await KeepProperty.MoveOnAsync(scope, Home, Input);
        }
        catch (StaleRowException)
        {
            if (!await LoadAsync()) return NotFound();
            if (Home.IsHeld) throw new RuleBrokenException("A colleague has offered this home to somebody since you opened the page.");
            Both =
            [
                new("Where is it now?", Home.State.InWords(), Input.State.Value.InWords()), new("Since which day?", Day(Home.SinceOn), Day(Input.On)),
                new("When is it expected to be ready?", Day(Home.ExpectedOn), Day(Input.ExpectedOn)),
            ];
            Input = Input with { Version = Home.Version };
            return this.AsTyped("Input.Version", Difference.Message);
        }

        return LocalRedirect($"/housing-first/properties/show/{PropertyId}");

        string? Day(DateOnly? on) => on is { } day ? Effort.Day(day, scope.Today) : null;
    }
}

public sealed record StateInput
{
    [Display(Name = "Where is it now?"), Required(ErrorMessage = "Choose where it is now.")]
    public PropertyState? State { get; init; }

    [Display(Name = "Since which day?"), WithinYears(Back = 10)]
    public DateOnly On { get; init; }

    [Display(Name = "When is it expected to be ready?"), WithinYears(Back = 10, Ahead = 10)]
    public DateOnly? ExpectedOn { get; init; }

    public int Version { get; init; }
}
