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

    public static async Task<Guid> RaiseAsync(ModuleScope scope, Guid person, string name, NewBarrier input, Owner owner)
    {
        var (barrier, of, rung) = (Ids.New(), input.Barrier, input.Rung);
        var due = DueOn(scope, rung, input.DueOn, "DueOn");
        var raisedOn = await RaisedOnAsync(scope, person, input.RaisedOn);
        var (key, tells) = Read(scope, name, of, null);
        await scope.Database.ExecuteAsync(BarrierSql.Raise, new
        {
            barrier, person, team = owner.Team, raisedOn, raisedBy = of.RaisedBy!.Value, writtenBy = scope.Worker.Name, service = of.Service!.Trim(), serviceKey = key,
            sector = of.Sector!.Value, kind = of.Kind, tellsOf = tells, aboutSafety = of.IsAboutSafety, effect = of.Effect!.Trim(), tried = of.Tried.Trimmed(), level = of.Level!.Value,
            asked = of.Asked!.Trim(), owner = owner.Id, ownerName = owner.Name, seenTo = owner.SeenTo, rung, dueOn = due,
        });
        await StartAsync(scope, person, barrier, new(rung, input.Route, "Route"), of.Asked.Trim(), due);
        await BarrierWork.RaiseAsync(scope, person, barrier, rung, due, owner.Id, owner.Team);
        await scope.Timeline.WriteAsync(
            BarrierTimeline.Of(Telling.Of(tells, of.Sector.Value, of.IsAboutSafety)), person, $"Something stands in their way: a service is asked to change it, and to answer by {Effort.Day(due, scope.Today)}", at: scope.Now);
        return barrier;
    }

    /// <exception cref="StaleRowException">A colleague saved first.</exception>
    public static async Task ChangeAsync(ModuleScope scope, Barrier barrier, string name, BarrierInput input, Owner owner, int version)
    {
        var (key, tells) = Read(scope, name, input, barrier.Service);
        await scope.Database.ExecuteOneAsync(BarrierSql.Change, new
        {
            barrier = barrier.BarrierId, person = barrier.PersonId, version, team = owner.Team, raisedBy = input.RaisedBy!.Value, service = input.Service!.Trim(), serviceKey = key, sector = input.Sector!.Value,
            kind = input.Kind, tellsOf = tells, aboutSafety = input.IsAboutSafety, effect = input.Effect!.Trim(), tried = input.Tried.Trimmed(), level = input.Level!.Value, asked = input.Asked!.Trim(),
            owner = owner.Id, ownerName = owner.Name, seenTo = owner.SeenTo,
        });
        await scope.Database.ExecuteAsync(StepSql.Ask, new { person = barrier.PersonId, barrier = barrier.BarrierId, asked = input.Asked.Trim() });
        await BarrierWork.FinishAsync(scope, barrier);
        await BarrierWork.RaiseAsync(scope, barrier.PersonId, barrier.BarrierId, barrier.Rung, barrier.DueOn, owner.Id, owner.Team);
    }

    /// <summary>Somebody takes a step; no clock does. Any step may follow any other: a board may send a matter back to those who can solve it.</summary>
    /// <exception cref="StaleRowException">A colleague took it first.</exception>
    public static async Task StepAsync(ModuleScope scope, Barrier barrier, StepInput input, Owner owner, int version)
    {
        var rung = input.Rung!.Value;
        var (due, asked) = (DueOn(scope, rung, input.DueOn, "Input.DueOn"), input.Asked!.Trim());
        var of = new { person = barrier.PersonId, barrier = barrier.BarrierId };
        await scope.Database.ExecuteOneAsync(BarrierSql.Step, new { of.person, of.barrier, version, rung, dueOn = due, asked, owner = owner.Id, ownerName = owner.Name, seenTo = owner.SeenTo, team = owner.Team });
        await scope.Database.ExecuteOneAsync(StepSql.End, new { of.person, of.barrier, on = scope.Today, answer = input.Answer!.Trim(), answered = input.Answered == Answered.Yes });
        await StartAsync(scope, of.person, of.barrier, new(rung, input.Route, "Input.Route"), asked, due);
        await BarrierWork.FinishAsync(scope, barrier);
        await BarrierWork.RaiseAsync(scope, of.person, of.barrier, rung, due, owner.Id, owner.Team);
        await scope.Timeline.WriteAsync(
            BarrierTimeline.Of(barrier.Tells), of.person, $"A service is asked again to change something for them, and to answer by {Effort.Day(due, scope.Today)}", at: scope.Now);
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
        await scope.Database.ExecuteAsync(StepSql.End, new { of.person, of.barrier, on = scope.Today, answer = input.Words.Trim(), answered = ending.IsAnswer });
        await BarrierWork.FinishAsync(scope, barrier);
        await scope.Timeline.WriteAsync(BarrierTimeline.Of(barrier.Tells), of.person, ending.Sentence, at: scope.Now);
    }

    /// <summary>What came of it was written down wrongly, or is known better since. The day on which it ended stays.</summary>
    /// <exception cref="StaleRowException">A colleague was first.</exception>
    public static async Task PutRightAsync(ModuleScope scope, Barrier barrier, SettleInput input, int version)
    {
        var ending = Ending.Of(input);
        await scope.Database.ExecuteOneAsync(BarrierSql.PutRight, new
        {
            person = barrier.PersonId, barrier = barrier.BarrierId, version, state = ending.State, reason = ending.Reason, outcome = ending.Outcome, words = input.Words!.Trim(), proof = input.Proof.Trimmed(),
            reach = ending.Reach,
        });
        await scope.Timeline.WriteAsync(BarrierTimeline.Of(barrier.Tells), barrier.PersonId, $"What came of asking a service was put right. {ending.Sentence}", at: scope.Now);
    }

    public static Task<Barrier?> FindAsync(ModuleScope scope, Guid person, Guid barrier) => scope.Database.OneAsync<Barrier>(BarrierSql.One, new { person, barrier });

    private static Task<int> StartAsync(ModuleScope scope, Guid person, Guid barrier, StepTaken step, string asked, DateOnly due) => scope.Database.ExecuteAsync(
        StepSql.Start, new { step = Ids.New(), person, barrier, rung = step.Rung, route = step.Way, asked, startedOn = scope.Today, dueOn = due });

    // the name of a service is shown where nobody may be named
    private static (string Key, InformationKind Tells) Read(ModuleScope scope, string name, BarrierInput input, string? before)
    {
        if (scope.Pack<BarrierKinds>().Find(input.Kind) is not { } kind) throw new RuleBrokenException("Choose what stands in the way.", "Input.Kind");
        var key = ServiceKey.Of(input.Service!);
        if (key.Length == 0) throw new RuleBrokenException("Name the service in words.", "Input.Service");
        if (ServiceKey.Names(input.Service!, name)) throw new RuleBrokenException("Name the service and nobody's own name: it is counted together with others.", "Input.Service");
        if (!input.IsItsOwnName && input.Service!.Trim() != before && ServiceKey.Shared(input.Service!, name) is { } word)
        {
            throw new RuleBrokenException($"“{word}” is in their name too. Leave it out if it means them, or say here that it is the service's own name.", "Input.IsItsOwnName");
        }

        return (key, kind.Tells);
    }

    private static async Task<DateOnly> RaisedOnAsync(ModuleScope scope, Guid person, DateOnly? chosen)
    {
        if (chosen is not { } day) return scope.Today;
        if (day > scope.Today) throw new RuleBrokenException("Choose today or an earlier day.", "RaisedOn");
        var since = await scope.Database.OneAsync<SupportedSince>(BarrierSql.SupportedSince, new { person, team = scope.Worker.TeamId });
        if (since?.StartedOn is { } first && day < first) throw new RuleBrokenException($"Support of your team began on {Effort.Day(first, scope.Today)}. Choose that day or a later one.", "RaisedOn");
        return day;
    }

    private static DateOnly DueOn(ModuleScope scope, Rung rung, DateOnly? chosen, string field)
    {
        if (chosen < scope.Today) throw new RuleBrokenException("Choose today or a later day, or leave it empty.", field);
        if (chosen > scope.Today.AddDays(FarthestDays)) throw new RuleBrokenException("This is more than a year ahead. Check the year.", field);
        return chosen ?? Ladder.DueOn(rung, scope.Today, scope.Settings<NavigatorSettings>());
    }
}
