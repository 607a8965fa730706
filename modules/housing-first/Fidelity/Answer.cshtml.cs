using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using System.ComponentModel.DataAnnotations;

namespace HousingFirst.Fidelity;

[Requires(HousingFirstPermissions.CheckFidelity)]
public sealed class AnswerModel(ModuleScope scope) : PageModel
{
    public PrincipleQuestions Questions => scope.Pack<PrincipleQuestions>();

    [BindProperty]
    public FidelityInput Input { get; set; } = new();

    public void OnGet(Principle? principle) => Input = new FidelityInput { Principle = principle };

    public async Task<IActionResult> OnPostAsync()
    {
        await scope.Database.ExecuteAsync(FidelitySql.Say, new
        {
            id = Ids.New(), team = scope.Worker.TeamId, principle = Input.Principle!.Value, howFar = Input.HowFar!.Value,
            evidence = string.IsNullOrWhiteSpace(Input.Evidence) ? null : Input.Evidence.Trim(), today = scope.Today, now = scope.Now, by = scope.Worker.Name,
        });
        return LocalRedirect("/housing-first/fidelity");
    }
}

public sealed record FidelityInput
{
    [Display(Name = "Which principle?"), Required(ErrorMessage = "Choose a principle.")]
    public Principle? Principle { get; init; }

    [Display(Name = "How far do we keep to it?"), Required(ErrorMessage = "Choose how far you keep to it.")]
    public HowFar? HowFar { get; init; }

    [Display(Name = "What shows it"), StringLength(2000, ErrorMessage = "Keep this to 2,000 characters.")]
    public string? Evidence { get; init; }
}
