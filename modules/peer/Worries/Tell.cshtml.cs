using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Peer.Matching;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Record;
using System.ComponentModel.DataAnnotations;

namespace Peer.Worries;

[Requires(MatchingPermissions.Worry)]
public sealed class TellModel(ModuleScope scope, IWhoMay who, CurrentPerson person) : PageModel, ILoadsPage
{
    private SupportCard _support = new();

    public CurrentPerson Person => person;

    public int Hours => scope.Settings<PeerSettings>().AnswerWorryWithinHours;

    public bool IsBeside => scope.Worker.Can(MatchingPermissions.Beside);

    [BindProperty]
    public TellInput Input { get; set; } = new();

    public async Task<bool> LoadAsync()
    {
        var support = await Search.MineAsync(scope, person.Id);
        _support = support ?? _support;
        return support is not null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await TellWorry.RunAsync(scope, who, _support, Input.Words!.Trim());
        return LocalRedirect(IsBeside ? MatchingWork.BesideLink(person.Id) : $"/peer/worries/for-person/{person.Id}");
    }
}

public sealed record TellInput
{
    [Display(Name = "What worries you?"), Required(ErrorMessage = "Say it in a few words.")]
    [StringLength(1000, ErrorMessage = "A few words are enough: keep this to 1,000 characters.")]
    public string? Words { get; init; }
}
