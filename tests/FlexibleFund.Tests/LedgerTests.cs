using CsCheck;
using FlexibleFund.Pots;
using FlexibleFund.Requests;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Rules;

namespace FlexibleFund.Tests;

public sealed class LedgerTests
{
    private const int Histories = 500;

    private enum Act
    {
        PutIn, TakeOut, Promise, GiveBack, Pay, ComeBack, PutRight,
    }

    private static readonly Gen<(Act Act, int Pence)[]> History = Gen.Select(Gen.Enum<Act>(), Gen.Int[1, 60], (act, pence) => (act, pence)).Array[1, 24];

    /// <summary>Whatever happens, a pot holds allocated − committed − spent + refunded, by its row and by its entries, and never less than nothing.</summary>
    [Theory, EveryEngine]
    public async Task A_pot_holds_what_its_entries_say_over_any_history_and_never_less_than_nothing(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine, colleagues: false);
        var person = await scene.PersonAsync();
        var asked = await AskedAsync(scene, person);

        await History.SampleAsync(history => HoldsAsync(scene, person, asked, history), iter: Depth.Times(Histories), threads: 1);
    }

    private static Task<bool> HoldsAsync(Scene scene, Guid person, Guid asked, (Act Act, int Pence)[] history) => scene.Platform.InScopeAsync(async scope =>
    {
        var (pot, model) = (Ids.New(), new Model());
        await scope.Database.TransactAsync(() => scope.Database.ExecuteAsync(PotSql.Add, new { pot, name = "Pot", startsOn = scope.Today, ringFence = (string?)null, team = (Guid?)null, categories = (string?)null, now = scope.Now }));
        foreach (var (act, pence) in history)
        {
            var went = await TryAsync(scope, act, pence, new Movement(person, asked, pot, "Test"));
            Assert.Equal(model.Does(act, pence), went);
        }

        var row = (await scope.Database.OneAsync<Pot>(PotSql.One, new { pot }))!;
        var entered = (await scope.Database.ManyAsync<Entered>(SceneSql.Entered, new { pot })).ToDictionary(one => one.Kind, one => one.Pence);
        var (committed, released) = (Of("Committed"), Of("Released"));
        Assert.Equal((model.Allocated, model.Committed, model.Spent, model.Refunded), (row.AllocatedPence, row.CommittedPence, row.SpentPence, row.RefundedPence));
        Assert.Equal((row.AllocatedPence, row.CommittedPence, row.SpentPence, row.RefundedPence), (Of("Allocated"), committed - released, Of("Spent"), Of("Refunded")));
        Assert.Equal(row.LeftPence, Of("Allocated") - (committed - released) - Of("Spent") + Of("Refunded"));
        Assert.True(row.LeftPence >= 0 && row.CommittedPence >= 0 && row.RefundedPence <= row.SpentPence);
        return true;

        long Of(string kind) => entered.GetValueOrDefault(kind);
    });

    private static async Task<bool> TryAsync(ModuleScope scope, Act act, long pence, Movement of)
    {
        try
        {
            await scope.Database.TransactAsync(() => act switch
            {
                Act.PutIn => Ledger.AllocateAsync(scope, of.Pot, pence, "In", of.By),
                Act.TakeOut => Ledger.AllocateAsync(scope, of.Pot, -pence, "Out", of.By),
                Act.Promise => PromiseAsync(scope, of, pence),
                Act.GiveBack => Ledger.ReleaseAsync(scope, of, pence),
                Act.Pay => Ledger.SpendAsync(scope, of, pence),
                Act.PutRight => Ledger.UnspendAsync(scope, of, pence),
                _ => Ledger.RefundAsync(scope, of, pence),
            });
            return true;
        }
        catch (Exception no) when (no is RuleBrokenException or StaleRowException)
        {
            return false;
        }
    }

    private static async Task PromiseAsync(ModuleScope scope, Movement of, long pence)
    {
        await Ledger.HoldAsync(scope, of.Pot, pence, "");
        await Ledger.CommitAsync(scope, of, pence);
    }

    private static async Task<Guid> AskedAsync(Scene scene, Guid person)
    {
        var (request, worker) = (Ids.New(), await scene.WhoAsync(Scene.Worker));
        await scene.WriteAsync(scope => scope.Database.ExecuteAsync(RequestSql.Ask, new
        {
            request, person, team = worker.TeamId, words = "Anything", category = "other", pence = 1L, goal = (Guid?)null, need = (string?)null, tried = (string?)null, urgent = false, note = (string?)null, hints = (string?)null,
            band = Band.Lead, askedBy = worker.WorkerId, askedByName = worker.Name, askedByLead = false, now = scope.Now, dueOn = scope.Today,
        }));
        return request;
    }

    /// <summary>What should happen, in five lines.</summary>
    private sealed class Model
    {
        public long Allocated { get; private set; }
        public long Committed { get; private set; }
        public long Spent { get; private set; }
        public long Refunded { get; private set; }

        private long Left => Allocated - Committed - Spent + Refunded;

        public bool Does(Act act, long pence)
        {
            switch (act)
            {
                case Act.PutIn: Allocated += pence; return true;
                case Act.TakeOut when Left >= pence: Allocated -= pence; return true;
                case Act.Promise when Left >= pence: Committed += pence; return true;
                case Act.GiveBack when Committed >= pence: Committed -= pence; return true;
                case Act.Pay when Committed >= pence: (Committed, Spent) = (Committed - pence, Spent + pence); return true;
                case Act.ComeBack when Spent - Refunded >= pence: Refunded += pence; return true;
                case Act.PutRight when Spent - Refunded >= pence: (Committed, Spent) = (Committed + pence, Spent - pence); return true;
                default: return false;
            }
        }
    }
}
