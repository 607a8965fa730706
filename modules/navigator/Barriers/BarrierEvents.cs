using Navigator.Barriers.Steps;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Navigator.Barriers;

/// <summary>What happens to barriers when support ends, starts again or is led by somebody else, and when somebody dies.</summary>
internal static class BarrierEvents
{
    /// <summary>
    /// Nobody is reminded of somebody whom their team no longer supports; what is still asked for goes to another team whose navigators support them, where there is one. Otherwise the barrier stays as it is: what
    /// is asked for may still help others. A death stops it and may be a mistake: then nothing changes hands.
    /// </summary>
    public static async Task Ended(SupportEnded ended, ModuleScope scope)
    {
        if (await Owner.LeadAsync(scope, ended.Person, ended.Team) is not null)
        {
            if (ended.Module == NavigatorModule.Key && ended.Reason != EndingReason.Died) await FollowAsync(scope, ended.Person, ended.Team, null);
            return;
        }

        await scope.Work.FinishAsync(BarrierWork.Answer, ended.Person, ended.Team);
        if (ended.Reason == EndingReason.Died) return;
        var others = await scope.Database.PageAsync<SupportCard>(BarrierSql.OtherNavigators, new { person = ended.Person, team = ended.Team }, 1);
        if (others.Rows.SingleOrDefault() is not { } other) return;
        var open = await scope.Database.ManyAsync<Barrier>(BarrierSql.OpenOfTeam, new { person = ended.Person, team = ended.Team });
        await TakeUpAsync(scope, open, Owner.OfLead(other, other.TeamId));
    }

    /// <summary>
    /// Whoever leads support now sees to what its lead sees to, and so to what the earlier lead had taken on: the record has passed on all that they had to do, also where it was not this support that they led.
    /// </summary>
    public static Task LedByOther(SupportLedBy led, ModuleScope scope) =>
        led.Module == NavigatorModule.Key || led.From is not null ? FollowAsync(scope, led.Person, led.Team, led.From) : Task.CompletedTask;

    /// <summary>
    /// Navigators who begin, and whoever supports them again, take up what is still asked for, where no team that supports them sees to it: also their own, with another support. What the lead of their team sees
    /// to is with the navigators' own from now on.
    /// </summary>
    public static async Task Started(SupportStarted started, ModuleScope scope)
    {
        var open = await scope.Database.ManyAsync<Barrier>(BarrierSql.ToTakeUp, new { person = started.Person, support = started.Support });
        var owner = Owner.OfLead(await Owner.LeadAsync(scope, started.Person, started.Team), started.Team);
        if (started.Module != NavigatorModule.Key) await TakeUpAsync(scope, open.Where(one => one.TeamId == started.Team), owner);
        else await TakeUpAsync(scope, open.UnionBy(await WithLeadAsync(scope, started.Person, started.Team, null), one => one.BarrierId), owner);
    }

    /// <summary>Nobody is asked any more in their name. The record finishes what would have reminded of it.</summary>
    public static async Task Died(PersonDied died, ModuleScope scope)
    {
        await scope.Database.ExecuteAsync(BarrierSql.Died, new { person = died.Person, on = scope.Today });
        await scope.Database.ExecuteAsync(StepSql.Died, new { person = died.Person, on = scope.Today });
    }

    /// <summary>It was a mistake: everything is asked for as it was. What was settled meanwhile stays so, and nobody is reminded of it.</summary>
    public static async Task NotDied(DeathTakenBack back, ModuleScope scope)
    {
        await scope.Database.ExecuteAsync(StepSql.NotDied, new { person = back.Person });
        await scope.Database.ExecuteAsync(BarrierSql.NotDied, new { person = back.Person });
        foreach (var barrier in await scope.Database.ManyAsync<Barrier>(BarrierSql.Over, new { person = back.Person })) await BarrierWork.FinishAsync(scope, barrier);
    }

    private static async Task FollowAsync(ModuleScope scope, Guid person, Guid team, Guid? from) =>
        await TakeUpAsync(scope, await WithLeadAsync(scope, person, team, from), Owner.OfLead(await Owner.LeadAsync(scope, person, team), team));

    private static async Task<IEnumerable<Barrier>> WithLeadAsync(ModuleScope scope, Guid person, Guid team, Guid? from) =>
        (await scope.Database.ManyAsync<Barrier>(BarrierSql.OpenOfTeam, new { person, team })).Where(one => one.SeenTo == SeenTo.Lead || (from is not null && one.OwnerId == from));

    private static async Task TakeUpAsync(ModuleScope scope, IEnumerable<Barrier> barriers, Owner owner)
    {
        foreach (var barrier in barriers)
        {
            // whoever is typing about it starts again only where something changed
            if ((barrier.TeamId, barrier.OwnerId, barrier.SeenTo) != (owner.Team, owner.Id, owner.SeenTo))
            {
                await scope.Database.ExecuteOneAsync(BarrierSql.TakeUp, new
                {
                    person = barrier.PersonId, barrier = barrier.BarrierId, team = owner.Team, owner = owner.Id, ownerName = owner.Name, seenTo = owner.SeenTo, version = barrier.Version,
                });
            }

            await BarrierWork.FinishAsync(scope, barrier);
            await BarrierWork.RaiseAsync(scope, barrier.PersonId, barrier.BarrierId, barrier.Rung, barrier.DueOn, owner.Id, owner.Team);
        }
    }
}
