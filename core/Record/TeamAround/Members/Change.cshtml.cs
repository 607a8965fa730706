using Microsoft.AspNetCore.Mvc;
using Platform.Record.Details;
using Platform.Record.Sharing;
using Platform.Sdk.Access;
using Platform.Sdk.People;

namespace Platform.Record.TeamAround.Members;

[Requires(TeamPermissions.Change)]
public sealed class ChangeModel(WriteMembers members, CurrentPerson person) : ChangePage<MemberInput>
{
    private MemberRow _member = new();

    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "memberId")]
    public Guid MemberId { get; set; }

    public override string Back => $"/people/{person.Id}/team";

    public override async Task<bool> LoadAsync()
    {
        var member = await members.FindAsync(person.Id, MemberId);
        _member = member ?? _member;
        return member is not null;
    }

    private protected override Task SaveAsync() => members.ChangeAsync(person.Id, MemberId, Input);

    private protected override MemberInput OnRecord() => MemberInput.Of(_member);

    private protected override IReadOnlyList<Difference> Compare(MemberInput theirs) =>
    [
        new("Name", theirs.Name, Input.Name),
        new("What is their role?", theirs.Role, Input.Role),
        new("What do they help with?", theirs.Part?.InWords(), Input.Part?.InWords()),
        new("Organisation", theirs.Organisation, Input.Organisation),
        new("How to reach them", theirs.Reach, Input.Reach),
        new("Since when?", theirs.Since, Input.Since),
        new("On paper", theirs.OnPaper?.InWords(), Input.OnPaper?.InWords()),
    ];
}
