using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Peer.Peers;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.Rules;
using System.ComponentModel.DataAnnotations;

namespace Peer.Training;

[Requires(PeerPermissions.KeepTraining), NotAudited("About a colleague's training, and nobody who is supported")]
public sealed class AddModel(ModuleScope scope) : PageModel, ILoadsPage
{
    [BindProperty(SupportsGet = true, Name = "peerId")]
    public Guid PeerId { get; set; }

    [BindProperty]
    public TrainingInput Input { get; set; } = new();

    internal PeerStanding Standing { get; private set; } = null!;

    internal TrainingPack Pack { get; } = scope.Pack<TrainingPack>();

    public IEnumerable<SelectListItem> Courses => Pack.Courses.Select(one => new SelectListItem(one.Hours is { } hours ? $"{one.Label} ({hours} hours)" : one.Label, one.Key));

    public async Task<bool> LoadAsync()
    {
        if (await PeerTeam.FindAsync(scope, PeerId) is not { } found) return false;
        Standing = found;
        return true;
    }

    public void OnGet() => Input = new TrainingInput { On = scope.Today };

    public async Task<IActionResult> OnPostAsync()
    {
        var course = Pack.Courses.FirstOrDefault(one => one.Key == Input.Course) ?? throw new RuleBrokenException("Choose the course.", "Input.Course");
        if (Input.On.Year < 1950 || Input.On > scope.Today.AddYears(3)) throw new RuleBrokenException("Choose the day on which it was done, or is to begin.", "Input.On");
        var done = Input.On <= scope.Today;
        await scope.Database.ExecuteAsync(TrainingSql.Add, new
        {
            id = Ids.New(), peer = PeerId, course = course.Key, provider = string.IsNullOrWhiteSpace(Input.Provider) ? null : Input.Provider.Trim(), hours = Input.Hours ?? course.Hours,
            plannedOn = done ? null : (DateOnly?)Input.On, doneOn = done ? (DateOnly?)Input.On : null,
        });
        return LocalRedirect($"/peer/peers/show/{PeerId}");
    }
}

public sealed record TrainingInput
{
    [Display(Name = "Course"), Required(ErrorMessage = "Choose the course.")]
    public string? Course { get; init; }

    [Display(Name = "Who gave it?"), StringLength(200, ErrorMessage = "Keep this to 200 characters.")]
    public string? Provider { get; init; }

    [Display(Name = "Hours"), Range(1, 2000, ErrorMessage = "Enter whole hours from 1 to 2,000, or nothing.")]
    public int? Hours { get; init; }

    [Display(Name = "When was it finished, or when does it begin?")]
    public DateOnly On { get; init; }
}
