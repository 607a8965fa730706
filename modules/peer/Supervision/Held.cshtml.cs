using Microsoft.AspNetCore.Mvc;
using Peer.Peers;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Rules;

namespace Peer.Supervision;

[Requires(PeerPermissions.KeepSupervision), NotAudited("About a talk with a colleague, and nobody who is supported")]
public sealed class HeldModel(ModuleScope scope, PeerSettings settings) : TalkPage(scope)
{
    private const int DaysInWeek = 7, MostBackDays = 90;

    private readonly ModuleScope _scope = scope;

    [BindProperty]
    public HeldInput Input { get; set; } = new();

    /// <summary>Whether the next one is planned with it.</summary>
    public bool AsksNext => Talk.Kind == TalkKind.Line && Peer.State != PeerState.Left;

    public int EveryWeeks => Standing.EveryWeeks(settings);

    public void OnGet() => Input = new HeldInput { On = Today, Next = AsksNext ? Today.AddDays(DaysInWeek * EveryWeeks) : null };

    public async Task<IActionResult> OnPostAsync()
    {
        if (Input.On > Today || Input.On < Today.AddDays(-MostBackDays)) throw new RuleBrokenException("Choose today or an earlier day, within the last three months.", "Input.On");
        if (AsksNext && Input.Next is null) throw new RuleBrokenException("Choose the day of the next one, so that none is forgotten.", "Input.Next");
        if (AsksNext) ToCome(Input.Next!.Value, Today, "Input.Next");
        await Talks.HeldAsync(_scope, Peer, Talk, Input.On, AsksNext ? Input.Next : null);
        return ToPeer;
    }
}
