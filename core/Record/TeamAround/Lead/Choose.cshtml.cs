using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Sdk.Access;
using Platform.Sdk.Pages;
using Platform.Sdk.People;

namespace Platform.Record.TeamAround.Lead;

[Requires(TeamPermissions.Change)]
public sealed class ChooseModel(AroundThem around, CurrentPerson person) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    [BindProperty]
    public LeadInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    public async Task<bool> LoadAsync()
    {
        var now = (await around.OfAsync(person.Id)).Where(one => one.IsNow).ToList();
        Choices = [.. now.Select(one => new SelectListItem($"{one.Name}, {one.Role}", $"{one.Id}"))];
        if (Input.Lead is null) Input = new LeadInput { Lead = now.FirstOrDefault(one => one.IsLead)?.Id };
        return Choices.Count > 0;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await around.NameLeadAsync(person.Id, Input.Lead);
        return LocalRedirect($"/people/{person.Id}/team");
    }
}

public sealed record LeadInput
{
    [Display(Name = "Who leads?"), Required(ErrorMessage = "Choose who leads.")]
    public Guid? Lead { get; init; }
}
