using CsCheck;
using FlexibleFund.Pots;
using FlexibleFund.Pots.Moving;
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
    private const int Histories = 10_000;

    private enum Act
    {
        PutIn, TakeOut, Promise, GiveBack, Pay, ComeBack, PutRight, Close, CarryOver,
    }

    /// <summary>Mostly what happens to a promise.</summary>
    private static readonly Act[] Often = [.. Enum.GetValues<Act>(), Act.Promise, Act.Promise, Act.Pay, Act.Pay];

    /// <summary>One thing that happens to this year's pot or to the next one's, to which its rest may be carried.</summary>
    private sealed record Move(Act Act, int Pence, bool InNext);

    private static readonly Gen<(int Start, Move[] Moves)> History = Gen.Select(
        Gen.Int[0, 100], Gen.Select(Gen.Int[0, Often.Length - 1].Select(at => Often[at]), Gen.Int[1, 60], Gen.Int[0, 3], (act, pence, which) => new Move(act, pence, which == 0)).Array[1, 10]);

    /// <summary>Whatever happens, a pot holds allocated − committed − spent + refunded, by its row and by its entries, and never less than nothing.</summary>
    [Theory, EveryEngine]
    public async Task A_pot_holds_what_its_entries_say_over_any_history_and_never_less_than_nothing(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine, colleagues: false);
        var person = await scene.PersonAsync();
        var asked = await AskedAsync(scene, person);

        await Depth.Cases(History).SampleAsync(history => HoldsAsync(scene, person, asked, history.Start, history.Moves), iter: Depth.Times(Histories), threads: 1);
    }

    private static Task<bool> HoldsAsync(Scene scene, Guid person, Guid asked, int start, Move[] moves) => scene.Platform.InScopeAsync(async scope =>
    {
        Model now = new(Ids.New()), next = new(Ids.New());
        scene.Platform.Sql.Clear();
        await scope.Database.TransactAsync(async () =>
        {
            foreach (var pot in (Guid[])[now.Pot, next.Pot])
            {
                await scope.Database.ExecuteAsync(PotSql.Add, new { pot, name = "Pot", startsOn = scope.Today, ringFence = (string?)null, team = (Guid?)null, categories = (string?)null, now = scope.Now });
            }

            foreach (var (act, pence, inNext) in moves.Prepend(new Move(Act.PutIn, start, false)))
            {
                var (of, other) = inNext ? (next, now) : (now, next);
                var went = await TryAsync(scope, act, pence, new Movement(person, asked, of.Pot, "Test"), other.IsClosed ? null : other.Pot);
                Assert.Equal(of.Does(act, pence, other), went);
            }
        });
        foreach (var pot in (Model[])[now, next]) await AgreesAsync(scope, pot);
        return true;
    });

    private static async Task AgreesAsync(ModuleScope scope, Model model)
    {
        var row = (await scope.Database.OneAsync<Pot>(PotSql.One, new { pot = model.Pot }))!;
        var entered = (await scope.Database.ManyAsync<Entered>(SceneSql.Entered, new { pot = model.Pot })).ToDictionary(one => one.Kind, one => one.Pence);
        var (committed, released) = (Of("Committed"), Of("Released"));
        Assert.Equal((model.Allocated, model.Committed, model.Spent, model.Refunded), (row.AllocatedPence, row.CommittedPence, row.SpentPence, row.RefundedPence));
        Assert.Equal(model.IsClosed, row.ClosedOn is not null);
        Assert.Equal((row.AllocatedPence, row.CommittedPence, row.SpentPence, row.RefundedPence), (Of("Allocated"), committed - released, Of("Spent"), Of("Refunded")));
        Assert.Equal(row.LeftPence, Of("Allocated") - (committed - released) - Of("Spent") + Of("Refunded"));
        Assert.True(row.LeftPence >= 0 && row.CommittedPence >= 0 && row.RefundedPence <= row.SpentPence);

        long Of(string kind) => entered.GetValueOrDefault(kind);
    }

    // each act changes a pot's row under its condition before anything else, so that one that is refused has written nothing
    private static async Task<bool> TryAsync(ModuleScope scope, Act act, long pence, Movement of, Guid? other)
    {
        try
        {
            await (act switch
            {
                Act.PutIn => Ledger.AllocateAsync(scope, of.Pot, pence, "In", of.By),
                Act.TakeOut => Ledger.AllocateAsync(scope, of.Pot, -pence, "Out", of.By),
                Act.Promise => PromiseAsync(scope, of, pence),
                Act.GiveBack => Ledger.ReleaseAsync(scope, of, pence),
                Act.Pay => Ledger.SpendAsync(scope, of, pence),
                Act.PutRight => Ledger.UnspendAsync(scope, of, pence),
                Act.Close => CloseAsync(scope, of.Pot, null),
                Act.CarryOver => CloseAsync(scope, of.Pot, other),
                _ => Ledger.RefundAsync(scope, of, pence),
            });
            return true;
        }
        catch (Exception no) when (no is RuleBrokenException or StaleRowException)
        {
            return false;
        }
    }

    private static async Task CloseAsync(ModuleScope scope, Guid pot, Guid? into)
    {
        var found = (await scope.Database.OneAsync<Pot>(PotSql.One, new { pot }))!;
        await ClosePot.RunAsync(scope, found, into is null ? null : await scope.Database.OneAsync<Pot>(PotSql.One, new { pot = into }), found.Version, "Test");
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
            request, person, team = worker.TeamId, words = "Anything", category = "other", pence = 1L, goal = (Guid?)null, need = (string?)null, tried = (string?)null, urgent = false, note = (string?)null, hints = (string?)null, overYear = (string?)null,
            band = Band.Lead, askedBy = worker.WorkerId, askedByName = worker.Name, askedByLead = false, now = scope.Now, dueOn = scope.Today,
        }));
        return request;
    }

    /// <summary>What should happen, a line for each act.</summary>
    private sealed class Model(Guid pot)
    {
        public Guid Pot => pot;
        public long Allocated { get; private set; }
        public long Committed { get; private set; }
        public long Spent { get; private set; }
        public long Refunded { get; private set; }
        public bool IsClosed { get; private set; }

        private long Left => Allocated - Committed - Spent + Refunded;

        public bool Does(Act act, long pence, Model other)
        {
            switch (act)
            {
                case Act.PutIn when !IsClosed: Allocated += pence; return true;
                case Act.TakeOut when Left >= pence: Allocated -= pence; return true;
                case Act.Promise when !IsClosed && Left >= pence: Committed += pence; return true;
                case Act.GiveBack when Committed >= pence: Committed -= pence; return true;
                case Act.Pay when Committed >= pence: (Committed, Spent) = (Committed - pence, Spent + pence); return true;
                case Act.ComeBack when Spent - Refunded >= pence: Refunded += pence; return true;
                case Act.PutRight when Spent - Refunded >= pence: (Committed, Spent) = (Committed + pence, Spent - pence); return true;
                case Act.Close: (Allocated, IsClosed) = (Allocated - Left, true); return true;
                case Act.CarryOver: if (!other.IsClosed) other.Allocated += Left; return Does(Act.Close, pence, other);
                default: return false;
            }
        }
    }
}
