using Navigator.Barriers.Kinds;
using Navigator.Barriers.Raising;
using Navigator.Barriers.Settling;
using Navigator.Barriers.Steps;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Navigator.Barriers;

/// <summary>Keeps barriers: raised, changed, taken a step on, settled. Each act changes the barrier's row first, under the version that whoever acts has seen.</summary>
internal static class KeepBarrier
{
    private const int FarthestDays = 365;

    public static async Task<Guid> RaiseAsync(ModuleScope scope, Guid person, string name, BarrierInput input, Rung rung, DateOnly? dueOn, Owner owner)
    {
        var (barrier, due) = (Ids.New(), DueOn(scope, rung, dueOn, "DueOn"));
        var (key, tells) = Read(scope, name, input);
        await scope.Database.ExecuteAsync(BarrierSql.Raise, new
        {
            barrier, person, team = owner.Team, raisedOn = scope.Today, raisedBy = input.RaisedBy!.Value, writtenBy = scope.Worker.Name, service = input.Service!.Trim(), serviceKey = key,
            sector = input.Sector!.Value, kind = input.Kind, tellsOf = tells, effect = input.Effect!.Trim(), tried = input.Tried.Trimmed(), level = input.Level!.Value, asked = input.Asked!.Trim(),
            owner = owner.Id, ownerName = owner.Name, rung, dueOn = due,
        });
        await StartAsync(scope, person, barrier, rung, null, input.Asked.Trim(), due);
        await BarrierWork.RaiseAsync(scope, person, barrier, rung, due, owner.Id, owner.Team);
        await scope.Timeline.WriteAsync(
            BarrierTimeline.Of(tells), person,
            $"Something stands in their way at {input.Service.Trim()}: {scope.Pack<BarrierKinds>().InTheSentence(input.Kind!)}. We ask for an answer by {Effort.Day(due, scope.Today)}", input.Effect.Trim(), scope.Now);
        return barrier;
    }

    /// <exception cref="StaleRowException">A colleague saved first.</exception>
    public static async Task ChangeAsync(ModuleScope scope, Barrier barrier, string name, BarrierInput input, Owner owner, int version)
    {
        var (key, tells) = Read(scope, name, input);
        await scope.Database.ExecuteOneAsync(BarrierSql.Change, new
        {
            barrier = barrier.BarrierId, person = barrier.PersonId, version, team = owner.Team, raisedBy = input.RaisedBy!.Value, service = input.Service!.Trim(), serviceKey = key, sector = input.Sector!.Value,
            kind = input.Kind, tellsOf = tells, effect = input.Effect!.Trim(), tried = input.Tried.Trimmed(), level = input.Level!.Value, asked = input.Asked!.Trim(), owner = owner.Id, ownerName = owner.Name,
        });
        await BarrierWork.FinishAsync(scope, barrier);
        await BarrierWork.RaiseAsync(scope, barrier.PersonId, barrier.BarrierId, barrier.Rung, barrier.DueOn, owner.Id, owner.Team);
    }

    /// <summary>Somebody takes a step; no clock does. Any step may follow any other: a board may send a matter back to those who can solve it.</summary>
    /// <exception cref="StaleRowException">A colleague took it first.</exception>
    public static async Task StepAsync(ModuleScope scope, Barrier barrier, StepInput input, Owner owner, int version)
    {
        var rung = input.Rung!.Value;
        if (rung == Rung.Formal && input.Route is null) throw new RuleBrokenException("Choose which formal way it is.", "Input.Route");
        var (route, due, asked) = (rung == Rung.Formal ? input.Route : null, DueOn(scope, rung, input.DueOn, "Input.DueOn"), input.Asked!.Trim());
        var of = new { person = barrier.PersonId, barrier = barrier.BarrierId };
        await scope.Database.ExecuteOneAsync(BarrierSql.Step, new { of.person, of.barrier, version, rung, dueOn = due, asked, owner = owner.Id, ownerName = owner.Name, team = owner.Team });
        await scope.Database.ExecuteOneAsync(StepSql.End, new { of.person, of.barrier, on = scope.Today, answer = input.Answer!.Trim() });
        await StartAsync(scope, of.person, of.barrier, rung, route, asked, due);
        await BarrierWork.FinishAsync(scope, barrier);
        await BarrierWork.RaiseAsync(scope, of.person, of.barrier, rung, due, owner.Id, owner.Team);
        await scope.Timeline.WriteAsync(
            BarrierTimeline.Of(barrier.TellsOf), of.person,
            $"We ask {barrier.Service} again: {Ladder.InTheSentence(rung, route)}, for an answer by {Effort.Day(due, scope.Today)}", $"What they said before: {input.Answer.Trim()}", scope.Now);
    }

    /// <exception cref="StaleRowException">A colleague settled it first.</exception>
    public static async Task SettleAsync(ModuleScope scope, Barrier barrier, SettleInput input, int version)
    {
        var ending = Ending.Of(input);
        var of = new { person = barrier.PersonId, barrier = barrier.BarrierId };
        await scope.Database.ExecuteOneAsync(BarrierSql.Settle, new
        {
            of.person, of.barrier, version, state = ending.State, reason = ending.Reason, outcome = ending.Outcome, words = input.Words!.Trim(), proof = input.Proof.Trimmed(), reach = ending.Reach, on = scope.Today,
        });
        await scope.Database.ExecuteAsync(StepSql.End, new { of.person, of.barrier, on = scope.Today, answer = input.Words.Trim() });
        await BarrierWork.FinishAsync(scope, barrier);
        await scope.Timeline.WriteAsync(BarrierTimeline.Of(barrier.TellsOf), of.person, ending.Sentence(barrier.Service), input.Words.Trim(), scope.Now);
    }

    public static Task<Barrier?> FindAsync(ModuleScope scope, Guid person, Guid barrier) => scope.Database.OneAsync<Barrier>(BarrierSql.One, new { person, barrier });

    private static Task<int> StartAsync(ModuleScope scope, Guid person, Guid barrier, Rung rung, Route? route, string asked, DateOnly due) =>
        scope.Database.ExecuteAsync(StepSql.Start, new { step = Ids.New(), person, barrier, rung, route, asked, startedOn = scope.Today, dueOn = due });

    // the name of a service is shown where nobody may be named
    private static (string Key, InformationKind Tells) Read(ModuleScope scope, string name, BarrierInput input)
    {
        if (scope.Pack<BarrierKinds>().Find(input.Kind) is not { } kind) throw new RuleBrokenException("Choose what stands in the way.", "Input.Kind");
        var key = ServiceKey.Of(input.Service!);
        if (key.Length == 0) throw new RuleBrokenException("Name the service in words.", "Input.Service");
        if (ServiceKey.Names(input.Service!, name)) throw new RuleBrokenException("Name the service and nobody's own name: it is counted together with others.", "Input.Service");
        return (key, input.IsAboutSafety ? InformationKind.Abuse : kind.Tells);
    }

    private static DateOnly DueOn(ModuleScope scope, Rung rung, DateOnly? chosen, string field)
    {
        if (chosen < scope.Today) throw new RuleBrokenException("Choose today or a later day, or leave it empty.", field);
        if (chosen > scope.Today.AddDays(FarthestDays)) throw new RuleBrokenException("This is more than a year ahead. Check the year.", field);
        return chosen ?? Ladder.DueOn(rung, scope.Today, scope.Settings<NavigatorSettings>());
    }
}
