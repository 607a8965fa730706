using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Peer.Peers.Standing;
using Peer.Peers;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;

namespace Peer.Checks;

[Requires(PeerPermissions.KeepChecks), NotAudited("About a colleague's check, and nobody who is supported")]
public sealed class AddModel(ModuleScope scope, PeerSettings settings) : PageModel, ILoadsPage
{
    [BindProperty(SupportsGet = true, Name = "peerId")]
    public Guid PeerId { get; set; }

    [BindProperty]
    public CheckInput Input { get; set; } = new();

    public int LastsMonths => settings.CheckLastsMonths;

    public DateOnly Today => scope.Today;

    /// <summary>Whether it is about whoever reads: a colleague writes it down.</summary>
    public bool IsMe => KeepPeer.IsMe(scope, Standing.Peer);

    internal PeerStanding Standing { get; private set; } = null!;

    /// <summary>Every check, the newest first.</summary>
    internal IReadOnlyList<Check> Checks { get; private set; } = [];

    public async Task<bool> LoadAsync()
    {
        if (await PeerTeam.FindAsync(scope, PeerId) is not { } found) return false;
        Standing = found;
        Checks = await scope.Database.ManyAsync<Check>(CheckSql.Of, new { peer = PeerId });
        return true;
    }

    public void OnGet() => Input = new CheckInput { IssuedOn = scope.Today, GoodUntil = scope.Today.AddMonths(LastsMonths) };

    public async Task<IActionResult> OnPostAsync()
    {
        await KeepCheck.RunAsync(scope, Standing, Input);
        return LocalRedirect($"/peer/peers/show/{PeerId}");
    }
}
