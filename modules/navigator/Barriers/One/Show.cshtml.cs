using Navigator.Barriers.Steps;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.People;

namespace Navigator.Barriers.One;

[Requires(NavigatorPermissions.ReadBarriers)]
public sealed class ShowModel(ModuleScope scope, CurrentPerson person) : BarrierPage(scope, person)
{
    internal IReadOnlyList<Step> Steps { get; private set; } = [];

    internal IReadOnlyList<SameBarrier> Same { get; private set; } = [];

    public bool MayKeep => !Person.HasDied && Barrier.IsOpen && Scope.Worker.Can(NavigatorPermissions.KeepBarriers);

    public bool MaySettle => Barrier.MaySettle && Scope.Worker.Can(NavigatorPermissions.SettleBarriers);

    public bool MayPutRight => Barrier.MayPutRight && Scope.Worker.Can(NavigatorPermissions.SettleBarriers);

    private protected override async Task LoadMoreAsync()
    {
        Steps = await Scope.Database.ManyAsync<Step>(StepSql.Of, new { person = Person.Id, barrier = BarrierId });
        // whoever is shown only what is shared is told of nobody else, not even that there are others
        Same = Person.IsOurs
            ? await Scope.Database.ManyAsync<SameBarrier>(BarrierSql.Same, new { service = Barrier.ServiceKey, kind = Barrier.Kind, barrier = BarrierId, team = Scope.Worker.TeamId })
            : [];
    }
}
