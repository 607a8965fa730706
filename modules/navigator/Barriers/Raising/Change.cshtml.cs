using Microsoft.AspNetCore.Mvc;
using Navigator.Barriers.One;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.People;

namespace Navigator.Barriers.Raising;

[Requires(NavigatorPermissions.KeepBarriers)]
public sealed class ChangeModel(ModuleScope scope, CurrentPerson person) : BarrierPage(scope, person)
{
    [BindProperty]
    public BarrierInput Input { get; set; } = new();

    public BarrierForm Form { get; private set; } = new([], []);

    public override IReadOnlyList<(string Question, string? Words)> Typed =>
        [("Which service is it?", Input.Service), ("What does it do to them?", Input.Effect), ("What was tried?", Input.Tried), ("Whom do we ask to change it?", Input.Asked)];

    public void OnGet() => Input = BarrierInput.Of(Barrier, Owner.Proposed(Scope, Barrier), Kinds.Find(Barrier.Kind)?.Tells ?? InformationKind.Support);

    public Task<IActionResult> OnPostAsync() => SaveAsync(async () =>
        await KeepBarrier.ChangeAsync(Scope, Barrier, Person.Name, Input, await Owner.OfAsync(Scope, Person.Id, Input.SeenTo!.Value), Version));

    private protected override async Task LoadMoreAsync() => Form = await BarrierForm.OfAsync(Scope);
}
