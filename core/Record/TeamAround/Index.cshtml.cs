using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.TeamAround.Meetings;
using Platform.Sdk.Access;
using Platform.Sdk.Pages;
using Platform.Sdk.People;

namespace Platform.Record.TeamAround;

[Requires(TeamPermissions.Read)]
public sealed class IndexModel(AroundThem around, TeamMeetings meetings, CurrentPerson person, CurrentWorker worker) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    public bool MayChange => worker.Can(TeamPermissions.Change);

    public bool MayReadMeetings => worker.Can(TeamPermissions.ReadMeetings);

    internal IReadOnlyList<Around> All { get; private set; } = [];

    internal MeetingRow? Latest { get; private set; }

    public async Task<bool> LoadAsync()
    {
        All = await around.OfAsync(person.Id);
        if (MayReadMeetings) Latest = (await meetings.EarlierAsync(person.Id, null, 1)).Rows.SingleOrDefault();
        return true;
    }
}
