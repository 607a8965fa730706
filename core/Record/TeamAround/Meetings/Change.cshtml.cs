using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.Details;
using Platform.Record.Sharing;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.UI.Area;

namespace Platform.Record.TeamAround.Meetings;

[Requires(TeamPermissions.WriteMeetings)]
public sealed class ChangeModel(TeamMeetings meetings, CurrentPerson person) : PageModel, ILoadsPage
{
    private MeetingRow _meeting = new();

    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "meetingId")]
    public Guid MeetingId { get; set; }

    [BindProperty]
    public MeetingInput Input { get; set; } = new();

    /// <summary>Both versions, when somebody else saved first.</summary>
    internal Conflict? Conflict { get; private set; }

    public async Task<bool> LoadAsync()
    {
        var meeting = await meetings.FindAsync(person.Id, MeetingId);
        _meeting = meeting ?? _meeting;
        return meeting is not null;
    }

    public void OnGet() => Input = MeetingInput.Of(_meeting);

    public async Task<IActionResult> OnPostAsync()
    {
        try
        {
            await meetings.ChangeAsync(person.Id, MeetingId, Input);
            return LocalRedirect($"/people/{person.Id}/team/meetings");
        }
        catch (StaleRowException)
        {
            return await LoadAsync() ? ShowBoth() : NotFound();
        }
    }

    private PageResult ShowBoth()
    {
        var theirs = MeetingInput.Of(_meeting);
        Conflict = new Conflict($"/people/{person.Id}/team/meetings",
        [
            new("Day", theirs.HeldOn?.Words(), Input.HeldOn?.Words()),
            new("Who came?", theirs.Came, Input.Came),
            new("How was their voice brought?", theirs.Voice?.InWords(), Input.Voice?.InWords()),
            new("What they said, or why it was not brought", theirs.VoiceWords, Input.VoiceWords),
            new("What was decided?", theirs.Decisions, Input.Decisions),
            new("Who does what, by when?", theirs.Actions, Input.Actions),
        ]);
        Input = Input with { Version = _meeting.Version };
        ModelState.Remove("Input.Version");
        ModelState.AddModelError("", Details.Conflict.Message);
        return Page();
    }
}
