using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.People;

namespace Platform.Record.TeamAround.Meetings;

[Requires(TeamPermissions.WriteMeetings)]
public sealed class AddModel(TeamMeetings meetings, CurrentPerson person) : PageModel
{
    public CurrentPerson Person => person;

    [BindProperty]
    public MeetingInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        await meetings.AddAsync(person.Id, Input);
        return LocalRedirect($"/people/{person.Id}/team/meetings");
    }
}
