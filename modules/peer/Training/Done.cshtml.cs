using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Peer.Peers;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.Rules;
using System.ComponentModel.DataAnnotations;

namespace Peer.Training;

[Requires(PeerPermissions.KeepTraining), NotAudited("About a colleague's training, and nobody who is supported")]
public sealed class DoneModel(ModuleScope scope) : PageModel, ILoadsPage
{
    [BindProperty(SupportsGet = true, Name = "peerId")]
    public Guid PeerId { get; set; }

    [BindProperty(SupportsGet = true, Name = "trainingId")]
    public Guid TrainingId { get; set; }

    [BindProperty, Display(Name = "When was it finished?")]
    public DateOnly On { get; set; }

    [BindProperty, Display(Name = "Hours"), Range(1, 2000, ErrorMessage = "Enter whole hours from 1 to 2,000, or nothing.")]
    public int? Hours { get; set; }

    internal PeerSupporter Peer { get; private set; } = null!;

    internal CourseTaken Taken { get; private set; } = null!;

    public string Course => scope.Pack<TrainingPack>().LabelOf(Taken.Course);

    public async Task<bool> LoadAsync()
    {
        var standing = await PeerTeam.FindAsync(scope, PeerId);
        if (standing?.Training.FirstOrDefault(one => one.TrainingId == TrainingId) is not { } found) return false;
        (Peer, Taken) = (standing.Peer, found);
        return true;
    }

    public void OnGet() => (On, Hours) = (scope.Today, Taken.Hours);

    public async Task<IActionResult> OnPostAsync()
    {
        if (On > scope.Today || On.Year < 1950) throw new RuleBrokenException("Choose today or an earlier day.", "On");
        try
        {
            await scope.Database.ExecuteOneAsync(TrainingSql.Done, new { id = TrainingId, on = On, hours = Hours, version = Taken.Version });
        }
        catch (StaleRowException)
        {
            throw new RuleBrokenException("It is written down as finished already. Look at the peer's page.");
        }

        return LocalRedirect($"/peer/peers/show/{PeerId}");
    }
}
