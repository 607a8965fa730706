using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Record.Support.HandingOn;
using Platform.Sdk.Access;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Record;

namespace Platform.Record.Support.Handovers;

/// <summary>A lead gives somebody who waits with the team to a colleague.</summary>
[Requires(SupportPermissions.Give)]
public sealed class GiveModel(Episodes episodes, PlanHandover handover, CurrentPerson person, CurrentWorker worker) : PageModel, ILoadsPage
{
    private SupportCard _episode = new();

    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "supportId")]
    public Guid SupportId { get; set; }

    [BindProperty]
    public GiveInput Input { get; set; } = new();

    public IReadOnlyList<Taker> Colleagues { get; private set; } = [];

    public IEnumerable<SelectListItem> Choices => Colleagues.Select(one => new SelectListItem(one.Name, $"{one.WorkerId}"));

    /// <summary>Whether somebody was first.</summary>
    public bool IsLed => _episode.LeadWorkerId is not null;

    public string Name => episodes.NameOf(_episode.ModuleKey);

    public async Task<bool> LoadAsync()
    {
        if (await episodes.OfTeamAsync(person.Id, SupportId) is not { } episode) return false;
        _episode = episode;
        Colleagues = [.. (await handover.ColleaguesAsync(person.Id, episode)).Where(one => one.WorkerId != worker.Id)];
        return true;
    }

    public IActionResult OnGet() => _episode is { IsOpen: true, LeadWorkerId: null } ? Page() : LocalRedirect($"/people/{person.Id}/support");

    public async Task<IActionResult> OnPostAsync()
    {
        await handover.GiveAsync(person.Id, _episode, Colleagues.FirstOrDefault(one => one.WorkerId == Input.Lead), Input.OverLimitReason);
        return LocalRedirect("/team");
    }
}

public sealed record GiveInput
{
    [Display(Name = "Who leads it"), Required(ErrorMessage = "Choose who leads it.")]
    public Guid? Lead { get; init; }

    [Display(Name = "Why one more {person} is right"), StringLength(300, ErrorMessage = "Say it in 300 characters or fewer.")]
    public string? OverLimitReason { get; init; }
}
