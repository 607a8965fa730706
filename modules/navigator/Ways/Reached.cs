using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Navigator.Ways;

/// <summary>Once the navigator has reached the person, the hello and the other ways have done their work: those that were planned by then, and a hello of this support.</summary>
internal static class Reached
{
    // a time is typed to the minute
    private static readonly TimeSpan s_minute = TimeSpan.FromMinutes(1);

    /// <summary>What was planned before this is done with; null where they were not reached.</summary>
    public static DateTime? Until(DateTime? at) => at + s_minute;

    public static async Task Finish(ContactRecorded contact, ModuleScope scope)
    {
        if (contact.Module != NavigatorModule.Key || !contact.TwoWay)
        {
            return;
        }

        var of = new { person = contact.Person, support = contact.Support };
        var support = await scope.Database.OneAsync<SupportCard>(WaySql.One, of);
        if (support is null || DateOnly.FromDateTime(scope.Area.ToLocal(contact.At)) >= support.StartedOn)
        {
            await scope.Work.FinishAsync(WayWork.SayHello, contact.Person, contact.Team);
        }

        var until = new { of.person, of.support, at = contact.At, until = Until(contact.At) };
        foreach (var way in await scope.Database.ManyAsync<Guid>(WaySql.Ready, new { until.person, until.support, until.until }))
        {
            await scope.Work.FinishAsync(WayWork.TryAnotherWay, contact.Person, contact.Team, WayWork.Try(contact.Person, contact.Support, way));
        }

        await scope.Database.ExecuteAsync(WaySql.Reached, until);
    }

    /// <summary>Support that has ended reminds of nothing; where the team gives another, as after a merge of two records, what reminds of that one stays.</summary>
    public static async Task Ended(SupportEnded ended, ModuleScope scope)
    {
        if (ended.Module != NavigatorModule.Key)
        {
            return;
        }

        await scope.Work.FinishAsync(WayWork.SayHello, ended.Person, ended.Team, WayWork.RecordContact(ended.Person, ended.Support));
        foreach (var way in await scope.Database.ManyAsync<Guid>(WaySql.OfSupport, new { person = ended.Person, support = ended.Support }))
        {
            await scope.Work.FinishAsync(WayWork.TryAnotherWay, ended.Person, ended.Team, WayWork.Try(ended.Person, ended.Support, way));
        }
    }
}
