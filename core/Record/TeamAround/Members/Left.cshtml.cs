using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Rules;

namespace Platform.Record.TeamAround.Members;

[Requires(TeamPermissions.Change)]
public sealed class LeftModel(WriteMembers members, CurrentPerson person) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "memberId")]
    public Guid MemberId { get; set; }

    [BindProperty]
    public LeftInput Input { get; set; } = new();

    internal MemberRow Member { get; private set; } = new();

    public async Task<bool> LoadAsync()
    {
        var member = await members.FindAsync(person.Id, MemberId);
        Member = member ?? Member;
        return member is not null && (member.UntilOn is null || HttpMethods.IsPost(Request.Method));
    }

    public void OnGet() => Input = new LeftInput { Version = Member.Version };

    public async Task<IActionResult> OnPostAsync()
    {
        try
        {
            await members.LeftAsync(person.Id, Member, Input);
        }
        catch (StaleRowException)
        {
            throw new RuleBrokenException("A colleague has changed this since you opened the page. Look at it again before you save.");
        }

        return LocalRedirect($"/people/{person.Id}/team");
    }
}

public sealed record LeftInput
{
    [Display(Name = "Since when?")]
    public DateOnly? On { get; init; }

    public int Version { get; init; }
}
