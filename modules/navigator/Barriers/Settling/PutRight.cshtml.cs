using Microsoft.AspNetCore.Mvc;
using Navigator.Barriers.One;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.People;

namespace Navigator.Barriers.Settling;

[Requires(NavigatorPermissions.SettleBarriers)]
public sealed class PutRightModel(ModuleScope scope, CurrentPerson person) : BarrierPage(scope, person)
{
    [BindProperty]
    public SettleInput Input { get; set; } = new();

    public override string? WhyNot => Barrier.MayPutRight ? null : "Nothing has come of this yet that could be put right.";

    public override IReadOnlyList<(string Question, string? Words)> Typed => Input.Typed;

    public void OnGet() => Input = SettleInput.Of(Barrier);

    public Task<IActionResult> OnPostAsync() => SaveAsync(() => KeepBarrier.PutRightAsync(Scope, Barrier, Input, Version));
}
