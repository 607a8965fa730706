using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Navigator.Ways;

/// <summary>The first hello: soon after support begins, not for a caseload that is brought in from elsewhere, nor for whom navigators know already.</summary>
internal static class Hello
{
    private const int NewForDays = 7;

    public static async Task Raise(SupportStarted started, ModuleScope scope)
    {
        var isNew = scope.Today.DayNumber - started.On.DayNumber <= NewForDays;
        if (started.Module != NavigatorModule.Key || !isNew) return;
        var before = await scope.Database.PageAsync<Guid>(WaySql.Before, new { person = started.Person, support = started.Support }, 1);
        if (before.Rows.Count == 0) await RaiseAsync(started, scope);
    }

    private static Task RaiseAsync(SupportStarted started, ModuleScope scope)
    {
        var due = started.On.AddDays(scope.Settings<NavigatorSettings>().HelloWithinDays);
        return scope.Work.RaiseAsync(WayWork.SayHello, new NewWork(
            started.Person, "Say hello for the first time", due < scope.Today ? scope.Today : due, started.Lead, started.Team,
            WayWork.RecordContact(started.Person, started.Support)));
    }
}
