using Navigator.Demo;
using Navigator.Ways;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Navigator;

public sealed class NavigatorModule : IModule
{
    internal const string Key = "navigator";

    public ModuleInfo Info { get; } = new(Key, "Navigator", "One {worker} who stays alongside {a person} across every service.");

    public void Compose(IModuleBuilder module) => module
        .Settings<NavigatorSettings>()
        .Permissions(NavigatorPermissions.All)
        .Provides(new SupportKind(
            "Navigator",
            ["homelessness", "substance-use", "mental-health", "domestic-abuse", "criminal-justice"],
            NavigatorPermissions.Give))
        .Nav("Navigators", "/Index", NavigatorPermissions.ReadCaseload)
        .PersonTab("Navigator", "/Ways/ForPerson", NavigatorPermissions.ReadWays)
        .PersonCard("Another way to reach them", WaySql.Card, NavigatorPermissions.ReadWays)
        .Timeline(WayTimeline.All)
        .Work(WayWork.All)
        .On<SupportStarted>(Hello.Raise)
        .On<ContactRecorded>(Reached.Finish)
        .On<SupportEnded>(Reached.Ended)
        .Demo(NavigatorDemo.Write);
}
