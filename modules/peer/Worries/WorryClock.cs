using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;
using System.Globalization;

namespace Peer.Worries;

/// <summary>Tells the whole team where a worry waited longer than it may.</summary>
internal static class WorryClock
{
    private const int Batch = 50;

    [AuditedJob("Told a team that what worries a peer waits for an answer")]
    public static async Task Rise(ModuleScope scope)
    {
        foreach (var clock in (await scope.Database.PageAsync<Clock>(WorrySql.Late, new { now = scope.Now }, Batch)).Rows)
        {
            await scope.Database.TransactAsync(async () =>
            {
                if (await scope.Database.ExecuteAsync(WorrySql.Rise, new { clock = clock.ClockId, now = scope.Now }) == 0) return;
                await scope.Work.RaiseAsync(WorryWork.Waits, new NewWork(
                    null, $"Something worries a peer, and nobody has answered by {WorryWords.At(scope, clock.DueAt)}. Look at it now", scope.Today, null, clock.TeamId, WorryWork.WaitsLink(clock.ClockId)));
            });
        }
    }

    /// <summary>Support has ended: what waits for an answer stands with the whole team, in an item that does not go with the record.</summary>
    public static async Task Ended(SupportEnded ended, ModuleScope scope)
    {
        if (ended.Module != PeerModule.Key) return;
        if (ended.Reason == EndingReason.Died)
        {
            // where the module was off when they died, this alone tells of it
            await Died(new PersonDied(ended.Person, ""), scope);
            return;
        }

        foreach (var worry in await scope.Database.ManyAsync<Worry>(WorrySql.WaitingOf, new { person = ended.Person, support = ended.Support }))
        {
            await scope.Work.FinishAsync(WorryWork.Worry, ended.Person, worry.TeamId, WorryWork.Link(ended.Person, worry.WorryId));
            await scope.Work.FinishAsync(WorryWork.Waits, WorryWork.WaitsLink(worry.ClockId));
            await scope.Database.ExecuteAsync(WorrySql.Rise, new { clock = worry.ClockId, now = scope.Now });
            await scope.Work.RaiseAsync(WorryWork.Waits, new NewWork(
                null, $"Support has ended, and something that worries a peer waits for an answer still, by {WorryWords.At(scope, worry.DueAt)}", scope.Today, null, worry.TeamId, WorryWork.WaitsLink(worry.ClockId)));
        }
    }

    /// <summary>Nobody is hurried about somebody who has died.</summary>
    public static async Task Died(PersonDied died, ModuleScope scope)
    {
        foreach (var clock in await scope.Database.ManyAsync<Guid>(WorrySql.Waiting, new { person = died.Person }))
        {
            await scope.Database.ExecuteAsync(WorrySql.Stop, new { clock, now = scope.Now });
            await scope.Work.FinishAsync(WorryWork.Waits, WorryWork.WaitsLink(clock));
        }
    }

    /// <summary>That was a mistake: what waited waits again.</summary>
    public static async Task Again(DeathTakenBack back, ModuleScope scope)
    {
        foreach (var clock in await scope.Database.ManyAsync<Guid>(WorrySql.Waiting, new { person = back.Person })) await scope.Database.ExecuteAsync(WorrySql.RunOn, new { clock });
    }
}

internal static class WorryWords
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>"14:30 today", "09:15 on 3 May", in the area's time.</summary>
    public static string At(ModuleScope scope, DateTime at)
    {
        var local = scope.Area.ToLocal(at);
        return $"{local.ToString("HH:mm", British)} {(DateOnly.FromDateTime(local) == scope.Today ? "today" : $"on {Effort.Day(DateOnly.FromDateTime(local), scope.Today)}")}";
    }
}
