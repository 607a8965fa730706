using Microsoft.AspNetCore.Mvc;
using Navigator.Barriers.One;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.People;

namespace Navigator.Barriers.Steps;

[Requires(NavigatorPermissions.KeepBarriers)]
public sealed class TakeModel(ModuleScope scope, NavigatorSettings settings, CurrentPerson person) : BarrierPage(scope, person)
{
    [BindProperty]
    public StepInput Input { get; set; } = new();

    internal StepChoices Steps => StepChoices.Of(settings);

    public override IReadOnlyList<(string Question, string? Words)> Typed => [("What did they say, or what happened?", Input.Answer), ("Whom do we ask now?", Input.Asked)];

    public void OnGet() => Input = new StepInput { Rung = Ladder.Next(Barrier.Rung) ?? Rung.Formal, SeenTo = Owner.Proposed(Scope, Barrier) };

    public Task<IActionResult> OnPostAsync() => SaveAsync(async () =>
        await KeepBarrier.StepAsync(Scope, Barrier, Input, await Owner.OfAsync(Scope, Person.Id, Input.SeenTo!.Value), Version));
}
