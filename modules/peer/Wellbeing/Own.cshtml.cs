using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Peer.Own;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Rules;
using System.ComponentModel.DataAnnotations;

namespace Peer.Wellbeing;

[Requires(PeerPermissions.Own), NotAudited("A peer's own plan, and nobody who is supported")]
public sealed class OwnModel(ModuleScope scope) : OwnPage(scope)
{
    private readonly ModuleScope _scope = scope;
    private WellbeingPlan? _plan;

    [BindProperty]
    public WellbeingInput Input { get; set; } = new();

    public override async Task<bool> LoadAsync()
    {
        if (!await base.LoadAsync()) return false;
        _plan = await _scope.Database.OneAsync<WellbeingPlan>(WellbeingSql.Mine, new { worker = _scope.Worker.Id });
        return true;
    }

    public void OnGet()
    {
        Input = new WellbeingInput { SupervisorId = Me.SupervisorId };
        if (_plan is not { } plan) return;
        Input = new WellbeingInput
        {
            Signs = plan.Signs, Helps = plan.Helps, Tell = plan.Tell, Pausing = plan.Pausing, Show = plan.ShownToId is { } shown && shown == Me.SupervisorId, SupervisorId = Me.SupervisorId, Version = plan.Version,
        };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Input.Show && Me.SupervisorId is null) throw new RuleBrokenException("Nobody supervises you yet, so there is nobody to show it to.", "Input.Show");
        if (Input.Show && Input.SupervisorId != Me.SupervisorId) return OfAnother();
        var kept = new
        {
            peer = Me.PeerId, signs = Typed(Input.Signs), helps = Typed(Input.Helps), tell = Typed(Input.Tell), pausing = Typed(Input.Pausing),
            shownTo = Input.Show ? Me.SupervisorId : null, now = _scope.Now, version = Input.Version,
        };
        try
        {
            if (_plan is null) await _scope.Database.ExecuteAsync(WellbeingSql.Add, kept);
            else await _scope.Database.ExecuteOneAsync(WellbeingSql.Change, kept);
        }
        catch (Exception stale) when (stale is StaleRowException or DuplicateRowException)
        {
            throw new RuleBrokenException("You have saved it somewhere else since you opened this page. Copy what you typed, open the page again and add it there.");
        }

        return LocalRedirect("/peer");
    }

    // the page that was open named somebody else: it is shown to nobody by a tick that was meant for them
    private PageResult OfAnother()
    {
        Input = Input with { Show = false, SupervisorId = Me.SupervisorId };
        foreach (var field in (string[])["Input.Show", "Input.SupervisorId"]) ModelState.Remove(field);
        ModelState.AddModelError("Input.Show", "Somebody else supervises you now. Nothing you typed is lost: look to whom you would show it, and save again.");
        return Page();
    }

    private static string? Typed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

public sealed record WellbeingInput
{
    private const string Long = "Keep this to 2,000 characters.";

    [Display(Name = "How I notice that it is getting too much"), StringLength(2000, ErrorMessage = Long)]
    public string? Signs { get; init; }

    [Display(Name = "What helps me"), StringLength(2000, ErrorMessage = Long)]
    public string? Helps { get; init; }

    [Display(Name = "Who I would tell, and who may tell me"), StringLength(2000, ErrorMessage = Long)]
    public string? Tell { get; init; }

    [Display(Name = "What happens when I pause, and what I need to come back"), StringLength(2000, ErrorMessage = Long)]
    public string? Pausing { get; init; }

    [Display(Name = "Who may read it?")]
    public bool Show { get; init; }

    /// <summary>Who supervised them when the page was opened, and is named on it.</summary>
    public Guid? SupervisorId { get; init; }

    public int Version { get; init; }
}
