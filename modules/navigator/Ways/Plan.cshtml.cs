using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Navigator.Ways;

[Requires(NavigatorPermissions.PlanWays), Asks(CoreTopic.Reaching)]
public sealed class PlanModel(ModuleScope scope, ITopics topics, IOtherWays others, CurrentPerson person) : PageModel, ILoadsPage
{
    private SupportCard? _support;

    public CurrentPerson Person => person;

    [BindProperty]
    public WayInput Input { get; set; } = new();

    /// <summary>What has been tried and what has not, so that what is planned is another way.</summary>
    public OtherWays? OtherWays { get; private set; }

    /// <summary>Which of the four has not been planned since they were last reached; null where support has ended meanwhile.</summary>
    internal IReadOnlyList<Change>? NotYet { get; private set; }

    public async Task<bool> LoadAsync()
    {
        // whoever types while support ends is told so, and keeps what they typed
        if (await PlanWay.SupportAsync(scope.Database, person.Id) is not { } support) return HttpMethods.IsPost(Request.Method);
        (_support, OtherWays) = (support, await others.OfAsync(person.Id, support.SupportId));
        NotYet = WayLadder.NotYet(await scope.Database.ManyAsync<Way>(WaySql.OfPerson, new { person = person.Id }), support);
        return true;
    }

    public void OnGet() => Input = new WayInput { TryOn = scope.Today.AddDays(1) };

    public async Task<IActionResult> OnPostAsync()
    {
        if (_support is null) throw new RuleBrokenException("Support ended while you were typing, and no other way is planned. What you typed is on this page, in case it is still needed.");
        await PlanWay.RunAsync(scope, _support, Input.Change!.Value, Input.Note, Input.TryOn);
        if (!string.IsNullOrWhiteSpace(Input.Likes)) await topics.ToldAsync(person.Id, CoreTopic.Reaching, Input.Likes.Trim());
        return RedirectToPage("/Ways/ForPerson", new { personId = person.Id });
    }
}

public sealed record WayInput
{
    [Display(Name = "What we change"), Required(ErrorMessage = "Choose what we change.")]
    public Change? Change { get; init; }

    [Display(Name = "What we will do")]
    [Required(ErrorMessage = "Say what we will do, for example “Sit with the drop-in on Tuesday morning”.")]
    [StringLength(2000, ErrorMessage = "Keep this to 2,000 characters.")]
    public string Note { get; init; } = "";

    [Display(Name = "How do they like to be reached, in their words?"), StringLength(1000, ErrorMessage = "Keep this to 1,000 characters.")]
    public string? Likes { get; init; }

    [Display(Name = "When")]
    public DateOnly TryOn { get; init; }
}
