using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Peer.Matching.Choosing;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;
using System.ComponentModel.DataAnnotations;

namespace Peer.Matching.Exclusions;

[Requires(MatchingPermissions.KeepExclusions), NoDraft]
public sealed class ForPersonModel(ModuleScope scope, ISupport lead, CurrentPerson person) : PageModel, ILoadsPage
{
    private IReadOnlyList<PeerRow> _peers = [];

    private SupportCard _support = new();

    public CurrentPerson Person => person;

    public DateOnly Today => scope.Today;

    [BindProperty]
    public ExclusionInput Input { get; set; } = new();

    internal IReadOnlyList<Exclusion> Kept { get; private set; } = [];

    /// <summary>What one of these leads now, as after two records have become one; null where none does.</summary>
    internal ApartFrom? LedByOne { get; private set; }

    /// <summary>Nobody keeps what concerns themselves.</summary>
    public IReadOnlyList<SelectListItem> Peers => [.. _peers.Where(one => one.WorkerId != scope.Worker.Id).Select(one => new SelectListItem(one.Name, $"{one.PeerId}"))];

    public async Task<bool> LoadAsync()
    {
        if (await Search.SupportAsync(scope, person.Id) is not { } support) return false;
        _support = support;
        _peers = await FindPeers.OfTeamAsync(scope, support.TeamId);
        Kept = await KeepExclusions.OfAsync(scope, person.Id);
        var apart = await scope.Database.ManyAsync<ApartFrom>(ExclusionSql.ApartFrom, new { person = person.Id });
        LedByOne = apart.FirstOrDefault(one => one.Leads == 1 && one.TeamId == support.TeamId && Kept.Any(kept => kept.OverOn is null && kept.PeerId == one.PeerId));
        return true;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var peer = _peers.FirstOrDefault(one => one.PeerId == Input.Peer && one.WorkerId != scope.Worker.Id) ?? throw new RuleBrokenException("Choose a peer of your team.", "Input.Peer");
        await KeepExclusions.AddAsync(scope, lead, _support, peer, Input.Kind!.Value, string.IsNullOrWhiteSpace(Input.Words) ? null : Input.Words.Trim());
        await scope.Work.FinishAsync(MatchingWork.LookAgain, person.Id, _support.TeamId);
        return LocalRedirect(KeepExclusions.Link(person.Id));
    }
}

public sealed record ExclusionInput
{
    [Display(Name = "Which peer?"), Required(ErrorMessage = "Choose a peer.")]
    public Guid? Peer { get; init; }

    [Display(Name = "Why are they kept apart?"), Required(ErrorMessage = "Choose why.")]
    public ExclusionKind? Kind { get; init; }

    [Display(Name = "What whoever keeps this has to know"), StringLength(1000, ErrorMessage = "Keep this to 1,000 characters.")]
    public string? Words { get; init; }
}
