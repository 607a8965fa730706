using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Navigator.Barriers;

/// <summary>What happens to barriers when support ends or starts again, and when somebody dies.</summary>
internal static class BarrierEvents
{
    /// <summary>Nobody is reminded of somebody whom their team no longer supports. The barrier stays as it is: what is asked for may still help others.</summary>
    public static async Task Ended(SupportEnded ended, ModuleScope scope)
    {
        if (await Owner.LeadAsync(scope, ended.Person, ended.Team) is null) await scope.Work.FinishAsync(BarrierWork.Answer, ended.Person, ended.Team);
    }

    /// <summary>Navigators who begin, and whoever supports them again, take up what is still asked for, unless another team that supports them does.</summary>
    public static async Task Started(SupportStarted started, ModuleScope scope)
    {
        var lead = await Owner.LeadAsync(scope, started.Person, started.Team);
        var open = await scope.Database.ManyAsync<Barrier>(BarrierSql.ToTakeUp, new { person = started.Person, team = started.Team });
        foreach (var barrier in open.Where(one => started.Module == NavigatorModule.Key || one.TeamId == started.Team))
        {
            await scope.Database.ExecuteOneAsync(BarrierSql.TakeUp, new
            {
                person = started.Person, barrier = barrier.BarrierId, team = started.Team, owner = lead?.LeadWorkerId, ownerName = lead?.LeadWorkerName, version = barrier.Version,
            });
            await BarrierWork.FinishAsync(scope, barrier);
            await BarrierWork.RaiseAsync(scope, started.Person, barrier.BarrierId, barrier.Rung, barrier.DueOn, lead?.LeadWorkerId, started.Team);
        }
    }

    /// <summary>Nobody is asked any more in their name. The record finishes what would have reminded of it.</summary>
    public static Task Died(PersonDied died, ModuleScope scope) => scope.Database.ExecuteAsync(BarrierSql.Died, new { person = died.Person, on = scope.Today });

    /// <summary>It was a mistake: everything is asked for as it was.</summary>
    public static Task NotDied(DeathTakenBack back, ModuleScope scope) => scope.Database.ExecuteAsync(BarrierSql.NotDied, new { person = back.Person });
}
