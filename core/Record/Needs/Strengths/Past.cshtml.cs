using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.People;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Rules;

namespace Platform.Record.Needs.Strengths;

[Requires(PeoplePermissions.Ask)]
public sealed class PastModel(OwnStrengths strengths, CurrentPerson person) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "strengthId")]
    public Guid StrengthId { get; set; }

    [BindProperty]
    public PastInput Input { get; set; } = new();

    internal StrengthRow Strength { get; private set; } = new();

    public async Task<bool> LoadAsync()
    {
        var strength = await strengths.FindAsync(person.Id, StrengthId);
        Strength = strength ?? Strength;
        return strength is not null && (strength.PastOn is null || HttpMethods.IsPost(Request.Method));
    }

    public void OnGet() => Input = new PastInput { Version = Strength.Version };

    public async Task<IActionResult> OnPostAsync()
    {
        try
        {
            await strengths.MarkPastAsync(person.Id, Strength, Input);
        }
        catch (StaleRowException)
        {
            throw new RuleBrokenException("A colleague has just marked this as no longer so. Nothing is left to do here.");
        }

        return LocalRedirect($"/people/{person.Id}/needs");
    }
}
