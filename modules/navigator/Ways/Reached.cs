using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Navigator.Ways;

/// <summary>Once the navigator has reached the person, the hello and the other ways have done their work.</summary>
internal static class Reached
{
    public static async Task Finish(ContactRecorded contact, ModuleScope scope)
    {
        if (contact.Module != NavigatorModule.Key || !contact.TwoWay)
        {
            return;
        }

        await scope.Work.FinishAsync(WayWork.SayHello, contact.Person, contact.Team);
        await scope.Work.FinishAsync(WayWork.TryAnotherWay, contact.Person, contact.Team);
        await scope.Database.ExecuteAsync(WaySql.Reached, new { person = contact.Person, support = contact.Support, at = contact.At });
    }

    /// <summary>Support that has ended reminds of nothing.</summary>
    public static async Task Ended(SupportEnded ended, ModuleScope scope)
    {
        if (ended.Module != NavigatorModule.Key)
        {
            return;
        }

        await scope.Work.FinishAsync(WayWork.SayHello, ended.Person, ended.Team);
        await scope.Work.FinishAsync(WayWork.TryAnotherWay, ended.Person, ended.Team);
    }
}
