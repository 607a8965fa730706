using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Navigator.Ways;

/// <summary>The first hello: soon after support begins, not for a caseload that is brought in from elsewhere.</summary>
internal static class Hello
{
    private const int NewForDays = 7;

    public static Task Raise(SupportStarted started, ModuleScope scope)
    {
        var isNew = scope.Today.DayNumber - started.On.DayNumber <= NewForDays;
        return started.Module == NavigatorModule.Key && isNew ? RaiseAsync(started, scope) : Task.CompletedTask;
    }

    private static Task RaiseAsync(SupportStarted started, ModuleScope scope)
    {
        var due = started.On.AddDays(scope.Settings<NavigatorSettings>().HelloWithinDays);
        return scope.Work.RaiseAsync(WayWork.SayHello, new NewWork(
            started.Person, "Say hello for the first time", due < scope.Today ? scope.Today : due, started.Lead, started.Team,
            WayWork.RecordContact(started.Person, started.Support)));
    }
}
