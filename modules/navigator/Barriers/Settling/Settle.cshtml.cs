using Microsoft.AspNetCore.Mvc;
using Navigator.Barriers.One;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.People;

namespace Navigator.Barriers.Settling;

[Requires(NavigatorPermissions.SettleBarriers)]
public sealed class SettleModel(ModuleScope scope, CurrentPerson person) : BarrierPage(scope, person)
{
    [BindProperty]
    public SettleInput Input { get; set; } = new();

    public override string? WhyNot => Barrier.MaySettle ? null : base.WhyNot;

    public override IReadOnlyList<(string Question, string? Words)> Typed => Input.Typed;

    public Task<IActionResult> OnPostAsync() => SaveAsync(() => KeepBarrier.SettleAsync(Scope, Barrier, Input, Version));
}
