using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Peer.Worries.Told;

/// <summary>What somebody hears of a worry that they told: it names nobody, and is kept here until it was read.</summary>
internal sealed record ToldBack
{
    public Guid ClockId { get; init; }
    public string Words { get; init; } = "";
    public string SaidBy { get; init; } = "";
    public DateTime SaidAt { get; init; }
}

/// <summary>Tells whoever told a worry what came of it, whether they support the person still or not.</summary>
internal static class TellBack
{
    public static string Link(Guid clock) => $"/peer/worries/told?of={clock}";

    public static async Task RunAsync(ModuleScope scope, Worry worry, string words)
    {
        // whoever has left is told nothing, and nobody else is told in their place
        if (await scope.Database.OneAsync<Guid?>(ToldSql.TeamOf, new { worker = worry.ToldById }) is not { } team) return;
        await scope.Database.ExecuteAsync(ToldSql.Tell, new { clock = worry.ClockId, worker = worry.ToldById, words, by = scope.Worker.Name, now = scope.Now });
        await scope.Work.RaiseAsync(WorryWork.ToldBack, new NewWork(
            null, "A colleague looked at what worried you. Read what came of it", scope.Today, worry.ToldById, team, Link(worry.ClockId)));
    }

    public static async Task ReadAsync(ModuleScope scope, Guid clock)
    {
        if (await scope.Database.ExecuteAsync(ToldSql.Read, new { clock, worker = scope.Worker.Id }) > 0) await scope.Work.FinishAsync(WorryWork.ToldBack, Link(clock));
    }
}

internal static class ToldSql
{
    public static readonly Sql TeamOf = new("select w.team_id from core_worker_card w where w.worker_id = @worker and w.left_at is null");

    public static readonly Sql Mine = new("select t.clock_id, t.words, t.said_by, t.said_at from peer_told_back t where t.worker_id = @worker order by t.said_at, t.clock_id");

    public static readonly Sql Tell = new("insert into peer_told_back (clock_id, worker_id, words, said_by, said_at) values (@clock, @worker, @words, @by, @now)");

    public static readonly Sql Read = new("delete from peer_told_back where clock_id = @clock and worker_id = @worker");
}
