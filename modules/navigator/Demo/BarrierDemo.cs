using Navigator.Barriers;
using Navigator.Barriers.Raising;
using Navigator.Barriers.Settling;
using Navigator.Barriers.Steps;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Navigator.Demo;

/// <summary>Barriers of invented people, each act on the day on which it was done.</summary>
internal static class BarrierDemo
{
    public static async Task WriteAsync(ModuleScope scope, ILookup<string, SupportCard> known)
    {
        if (!scope.Worker.IsSignedIn) return;
        foreach (var written in WrittenBarriers.All)
        {
            foreach (var support in known[written.Name].Take(1)) await WriteAsync(scope, support, written);
        }
    }

    private static async Task WriteAsync(ModuleScope scope, SupportCard support, WrittenBarrier written)
    {
        var person = support.PersonId;
        var owner = await Owner.OfAsync(scope, person, SeenTo.Lead);
        var barrier = await KeepBarrier.RaiseAsync(scope.DaysAgo(written.DaysAgo), person, support.DisplayName, new(new BarrierInput
        {
            Service = written.Service, Sector = written.Sector, Kind = written.Kind, Effect = written.Effect, Tried = written.Tried, RaisedBy = written.RaisedBy, Level = written.Level,
            Asked = written.Asked, SeenTo = SeenTo.Lead, IsAboutSafety = written.IsAboutSafety,
        }, Rung.Colleague), owner);
        foreach (var step in written.Steps)
        {
            var now = (await KeepBarrier.FindAsync(scope, person, barrier))!;
            await KeepBarrier.StepAsync(
                scope.DaysAgo(step.DaysAgo), now, new StepInput { Answered = step.Answer == WrittenStep.None ? Answered.NotYet : Answered.Yes, Answer = step.Answer, Rung = step.Rung, Route = step.Route, Asked = step.Asked, SeenTo = SeenTo.Lead }, owner, now.Version);
        }

        if (written.End is not { } end) return;
        var last = (await KeepBarrier.FindAsync(scope, person, barrier))!;
        await KeepBarrier.SettleAsync(
            scope.DaysAgo(end.DaysAgo), last, new SettleInput { Outcome = end.Outcome, Reason = end.Reason, Words = end.Words, Proof = end.Proof, Reach = end.Reach }, last.Version);
    }
}
