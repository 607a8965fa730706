using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Rules;

namespace Navigator.Ways.Trying;

[Requires(NavigatorPermissions.PlanWays)]
public sealed class NotThisWayModel(ModuleScope scope, CurrentPerson person) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    public DateOnly Today => scope.Today;

    [BindProperty(SupportsGet = true, Name = "wayId")]
    public Guid WayId { get; set; }

    [BindProperty, Display(Name = "What did we learn?"), StringLength(2000, ErrorMessage = "Keep this to 2,000 characters.")]
    public string? Learned { get; set; }

    internal Way Way { get; private set; } = new();

    public async Task<bool> LoadAsync()
    {
        var ways = await scope.Database.ManyAsync<Way>(WaySql.OfPerson, new { person = person.Id });
        if (ways.FirstOrDefault(one => one.WayId == WayId) is not { } found) return false;
        Way = found;
        // whoever types while support ends is told so, and keeps what they typed
        return found.SupportGoesOn || HttpMethods.IsPost(Request.Method);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Way.SupportGoesOn) throw new RuleBrokenException("Support ended while you were typing, and this way with it. What you typed is on this page, in case it is still needed.");
        await PutAside.RunAsync(scope, person.Id, Way, Learned.Trimmed());
        return RedirectToPage("/Ways/ForPerson", new { personId = person.Id });
    }
}
