using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.Details;
using Platform.Record.Sharing;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Pages;
using Platform.Sdk.People;

namespace Platform.Record.TeamAround.Members;

[Requires(TeamPermissions.Change)]
public sealed class ChangeModel(WriteMembers members, CurrentPerson person) : PageModel, ILoadsPage
{
    private MemberRow _member = new();

    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "memberId")]
    public Guid MemberId { get; set; }

    [BindProperty]
    public MemberInput Input { get; set; } = new();

    /// <summary>Both versions, when somebody else saved first.</summary>
    internal Conflict? Conflict { get; private set; }

    public async Task<bool> LoadAsync()
    {
        var member = await members.FindAsync(person.Id, MemberId);
        _member = member ?? _member;
        return member is not null;
    }

    public void OnGet() => Input = MemberInput.Of(_member);

    public async Task<IActionResult> OnPostAsync()
    {
        try
        {
            await members.ChangeAsync(person.Id, MemberId, Input);
            return LocalRedirect($"/people/{person.Id}/team");
        }
        catch (StaleRowException)
        {
            return await LoadAsync() ? ShowBoth() : NotFound();
        }
    }

    private PageResult ShowBoth()
    {
        var theirs = MemberInput.Of(_member);
        Conflict = new Conflict($"/people/{person.Id}/team",
        [
            new("Name", theirs.Name, Input.Name),
            new("What is their role?", theirs.Role, Input.Role),
            new("What do they help with?", theirs.Part?.InWords(), Input.Part?.InWords()),
            new("Organisation", theirs.Organisation, Input.Organisation),
            new("How to reach them", theirs.Reach, Input.Reach),
            new("Since when?", theirs.Since, Input.Since),
            new("On paper", theirs.OnPaper?.InWords(), Input.OnPaper?.InWords()),
        ]);
        Input = Input with { Version = _member.Version };
        ModelState.Remove("Input.Version");
        ModelState.AddModelError("", Details.Conflict.Message);
        return Page();
    }
}
