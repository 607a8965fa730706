using Microsoft.AspNetCore.Mvc;
using Platform.Record.Details;
using Platform.Record.Sharing;
using Platform.Sdk.Access;
using Platform.Sdk.People;
using Platform.UI.Area;

namespace Platform.Record.TeamAround.Meetings;

[Requires(TeamPermissions.WriteMeetings)]
public sealed class ChangeModel(TeamMeetings meetings, CurrentPerson person) : ChangePage<MeetingInput>
{
    private MeetingRow _meeting = new();

    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "meetingId")]
    public Guid MeetingId { get; set; }

    public override string Back => $"/people/{person.Id}/team/meetings";

    public override async Task<bool> LoadAsync()
    {
        var meeting = await meetings.FindAsync(person.Id, MeetingId);
        _meeting = meeting ?? _meeting;
        return meeting is not null;
    }

    private protected override Task SaveAsync() => meetings.ChangeAsync(person.Id, MeetingId, Input);

    private protected override MeetingInput OnRecord() => MeetingInput.Of(_meeting);

    private protected override IReadOnlyList<Difference> Compare(MeetingInput theirs) =>
    [
        new("Day", theirs.HeldOn?.Words(), Input.HeldOn?.Words()),
        new("Who came?", theirs.Came, Input.Came),
        new("How was their voice brought?", theirs.Voice?.InWords(), Input.Voice?.InWords()),
        new("What they said, or why it was not brought", theirs.VoiceWords, Input.VoiceWords),
        new("What was decided?", theirs.Decisions, Input.Decisions),
        new("Who does what, by when?", theirs.Actions, Input.Actions),
    ];
}
