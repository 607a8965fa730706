using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Pages;
using Platform.Sdk.People;

namespace Platform.Record.TeamAround.Meetings;

[Requires(TeamPermissions.ReadMeetings)]
public sealed class IndexModel(TeamMeetings meetings, CurrentPerson person, CurrentWorker worker) : PageModel, ILoadsPage
{
    internal const int Size = 10;

    public CurrentPerson Person => person;

    public bool MayWrite => worker.Can(TeamPermissions.WriteMeetings);

    /// <summary>The last meeting of the page before.</summary>
    [BindProperty(SupportsGet = true, Name = "before")]
    public Guid? Before { get; set; }

    internal Page<MeetingRow> Meetings { get; private set; } = new([], false);

    public async Task<bool> LoadAsync()
    {
        Meetings = await meetings.EarlierAsync(person.Id, Before, Size);
        return true;
    }
}
