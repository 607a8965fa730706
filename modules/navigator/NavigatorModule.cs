using Navigator.Barriers;
using Navigator.Barriers.Kinds;
using Navigator.Demo;
using Navigator.Ways;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Navigator.Tests")]

namespace Navigator;

public sealed class NavigatorModule : IModule
{
    internal const string Key = "navigator";

    public ModuleInfo Info { get; } = new(Key, "Navigator", "One {worker} who stays alongside {a person} across every service.");

    public void Compose(IModuleBuilder module) => module
        .Settings<NavigatorSettings>()
        .Pack<BarrierKinds>("barrier-kinds")
        .Permissions(NavigatorPermissions.All)
        .Provides(new SupportKind(
            "Navigator",
            ["homelessness", "substance-use", "mental-health", "domestic-abuse", "criminal-justice"],
            NavigatorPermissions.Give))
        .Nav("Navigators", "/Index", NavigatorPermissions.ReadCaseload)
        .PersonTab("Navigator", "/Ways/ForPerson", NavigatorPermissions.ReadWays)
        .PersonTab("Barriers", "/Barriers/ForPerson", NavigatorPermissions.ReadBarriers)
        .PersonCard("Another way to reach them", WaySql.Card, NavigatorPermissions.ReadWays)
        .PersonCard("Services asked to change", BarrierSql.Card, NavigatorPermissions.KeepBarriers)
        .Timeline([.. WayTimeline.All, .. BarrierTimeline.All])
        .Work([.. WayWork.All, .. BarrierWork.All])
        .On<SupportStarted>(Hello.Raise)
        .On<ContactRecorded>(Reached.Finish)
        .On<SupportEnded>(Reached.Ended)
        .On<SupportStarted>(BarrierEvents.Started)
        .On<SupportEnded>(BarrierEvents.Ended)
        .On<SupportLedBy>(BarrierEvents.LedByOther)
        .On<PersonDied>(BarrierEvents.Died)
        .On<DeathTakenBack>(BarrierEvents.NotDied)
        .Demo(NavigatorDemo.Write);
}
