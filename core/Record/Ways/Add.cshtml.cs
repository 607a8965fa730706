using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.People;
using Platform.Sdk.Access;
using Platform.Sdk.People;
using Platform.Sdk.Record;

namespace Platform.Record.Ways;

[Requires(PeoplePermissions.ChangeWays), Asks(CoreTopic.Reaching)]
public sealed class AddModel(WaysToReach ways, ITopics topics, CurrentPerson person) : PageModel
{
    public CurrentPerson Person => person;

    [BindProperty]
    public WayInput Input { get; set; } = new();

    [BindProperty, Display(Name = "How do they like to be reached, in their words?"), StringLength(1000, ErrorMessage = "Keep this to 1,000 characters.")]
    public string? Likes { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        await ways.AddAsync(person.Id, Input);
        if (!string.IsNullOrWhiteSpace(Likes)) await topics.ToldAsync(person.Id, CoreTopic.Reaching, Likes.Trim());
        return LocalRedirect($"/people/{person.Id}");
    }
}
