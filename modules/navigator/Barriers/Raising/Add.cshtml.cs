using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Navigator.Barriers.Steps;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using System.ComponentModel.DataAnnotations;

namespace Navigator.Barriers.Raising;

[Requires(NavigatorPermissions.KeepBarriers)]
public sealed class AddModel(ModuleScope scope, NavigatorSettings settings, CurrentPerson person) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    [BindProperty]
    public BarrierInput Input { get; set; } = new();

    [BindProperty, Display(Name = "On which step do we start?"), Required(ErrorMessage = "Choose the step.")]
    public Rung? Rung { get; set; }

    [BindProperty, Display(Name = "If it is formal: which way?")]
    public Route? Route { get; set; }

    [BindProperty, Display(Name = "On which day did it come up?")]
    public DateOnly? RaisedOn { get; set; }

    [BindProperty, Display(Name = "By when is an answer due?")]
    public DateOnly? DueOn { get; set; }

    public BarrierForm Form { get; private set; } = new([], []);

    internal StepChoices Steps => StepChoices.Of(settings);

    public async Task<bool> LoadAsync()
    {
        Form = await BarrierForm.OfAsync(scope);
        return true;
    }

    public void OnGet() => (Input, Rung) = (new BarrierInput { SeenTo = SeenTo.Me }, Barriers.Steps.Rung.Colleague);

    public async Task<IActionResult> OnPostAsync()
    {
        var owner = await Owner.OfAsync(scope, person.Id, Input.SeenTo!.Value);
        var barrier = await KeepBarrier.RaiseAsync(scope, person.Id, person.Name, new(Input, Rung!.Value, Route, DueOn, RaisedOn), owner);
        return RedirectToPage("/Barriers/One/Show", new { personId = person.Id, barrierId = barrier });
    }
}
