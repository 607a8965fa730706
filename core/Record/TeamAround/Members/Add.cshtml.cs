using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.People;

namespace Platform.Record.TeamAround.Members;

[Requires(TeamPermissions.Change)]
public sealed class AddModel(WriteMembers members, CurrentPerson person) : PageModel
{
    public CurrentPerson Person => person;

    [BindProperty]
    public MemberInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        await members.AddAsync(person.Id, Input);
        return LocalRedirect($"/people/{person.Id}/team");
    }
}
