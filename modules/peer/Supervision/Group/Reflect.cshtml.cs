using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Peer.Peers;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.Rules;
using System.ComponentModel.DataAnnotations;

namespace Peer.Supervision.Group;

[Requires(PeerPermissions.KeepSupervision), NotAudited("About a meeting of colleagues, and nobody who is supported")]
public sealed class ReflectModel(ModuleScope scope, PeerSettings settings) : PageModel, ILoadsPage
{
    private const int DaysInWeek = 7, MostBackDays = 90;

    [BindProperty]
    public ReflectInput Input { get; set; } = new();

    public DateOnly Today => scope.Today;

    public int EveryWeeks => settings.ReflectionEveryWeeks;

    internal IReadOnlyList<PeerStanding> Peers { get; private set; } = [];

    public IEnumerable<SelectListItem> PeerItems => Peers.Select(one => new SelectListItem(one.Peer.Name, $"{one.Peer.PeerId}"));

    /// <summary>The next one that is planned.</summary>
    public DateOnly? PlannedOn => Peers.Select(one => one.Next(TalkKind.Reflection)?.DueOn).Min();

    /// <summary>The last one that was held.</summary>
    public DateOnly? HeldOn => Peers.Select(one => one.Last(TalkKind.Reflection)).Max();

    public async Task<bool> LoadAsync()
    {
        Peers = [.. (await PeerTeam.ReadAsync(scope)).Where(one => one.Peer.State != PeerState.Left)];
        return true;
    }

    public void OnGet() => Input = new ReflectInput { On = PlannedOn is { } planned && planned <= Today ? planned : Today, Next = Today.AddDays(DaysInWeek * EveryWeeks), Came = [] };

    public async Task<IActionResult> OnPostAsync()
    {
        if (Input.On > Today || Input.On < Today.AddDays(-MostBackDays)) throw new RuleBrokenException("Choose today or an earlier day, within the last three months.", "Input.On");
        TalkPage.ToCome(Input.Next, Today, "Input.Next");
        await Reflection.HeldAsync(scope, [.. Peers.Where(one => Input.Came.Contains(one.Peer.PeerId))], Peers, Input.On, Input.Next);
        return LocalRedirect("/peer");
    }
}

public sealed record ReflectInput
{
    [Display(Name = "When was it held?")]
    public DateOnly On { get; init; }

    [Display(Name = "Who was there?")]
    public List<Guid> Came { get; init; } = [];

    [Display(Name = "When is the next one?")]
    public DateOnly Next { get; init; }
}
