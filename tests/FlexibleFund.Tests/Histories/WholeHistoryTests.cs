using CsCheck;
using FlexibleFund.Pots;
using FlexibleFund.Requests;
using FlexibleFund.Requests.Limits;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;

namespace FlexibleFund.Tests.Histories;

/// <summary>Whatever colleagues do on the pages, in whatever order: the sums agree, and asking, deciding and paying stay apart.</summary>
public sealed class WholeHistoryTests
{
    private const int Histories = 6;

    /// <summary>Mostly what leads on: asked, decided, paid.</summary>
    private static readonly Act[] Often = [.. Enum.GetValues<Act>(), Act.Ask, Act.SayYes, Act.SayYes, Act.SayYes, Act.Pay, Act.PayHalf, Act.PayHalf, Act.PayHalf, Act.PutRightMore, Act.PutRightMore, Act.PutRightMore];

    private static readonly int[] Sizes = [0, 1, 2, 2, 2, 3];

    private static readonly Gen<Step[]> Steps = Gen.Select(
        Gen.Int[0, Often.Length - 1].Select(at => Often[at]), Gen.Int[0, 3], Gen.Int[0, 4], Gen.Int[0, 5].Select(at => Sizes[at]), (act, who, which, size) => new Step(act, who, which, size)).Array[30, 60];

    [Theory, EveryEngine]
    public Task The_sums_agree_and_asking_deciding_and_paying_stay_apart(DatabaseEngine engine) => WalkAsync(engine, ("splitGoesUp", "false"));

    [Theory, EveryEngine]
    public Task They_do_where_colleagues_decide_and_what_cannot_wait_is_decided_at_once(DatabaseEngine engine) =>
        WalkAsync(engine, ("leadBandBy", "colleague"), ("panelBy", "colleague"), ("urgentUpTo", "500"));

    private static async Task WalkAsync(DatabaseEngine engine, params (string Key, string Value)[] settings)
    {
        await using var scene = await Scene.StartAsync(engine, [("perPersonAYear", "1000000"), .. settings]);
        var whole = settings.Any(one => one.Key == "urgentUpTo");
        using var worker = await scene.AsAsync(Scene.Worker);
        using var lead = await scene.AsAsync(Scene.Lead);
        using var second = await scene.AsAsync(Scene.SecondLead);
        using var payer = await scene.AsAsync(Scene.Payer);

        await Depth.Cases(Steps).SampleAsync(async steps =>
        {
            var person = await scene.PersonAsync();
            var pot = await scene.PotAsync(1_800, $"{person:N}");
            var walk = new Walk([worker, lead, second, payer], person, pot);
            foreach (var step in steps) await walk.GoAsync(step);
            await AgreesAsync(scene, person, pot);
            if (whole) await AloneAsync(scene, person);
        }, iter: Depth.Times(Histories), threads: 1);
    }

    /// <summary>What those who ask decided alone comes to no more than they may, in parts or not; and they never looked at it themselves.</summary>
    private static Task<bool> AloneAsync(Scene scene, Guid person) => scene.Platform.InScopeAsync(async scope =>
    {
        var requests = await scope.Database.ManyAsync<Request>(HistorySql.Requests, new { person });
        Assert.InRange(requests.Where(one => one.State == RequestState.Agreed && one.Band < Band.Urgent).Sum(one => one.Pence), 0, 25_000);
        Assert.InRange(requests.Where(one => one.State == RequestState.Agreed && one.Band.IsAtOnce()).Sum(one => one.Pence), 0, 50_000);
        Assert.Empty(await scope.Database.ManyAsync<Guid>(HistorySql.LookedTwice, new { person }));
        return true;
    });

    private static Task<bool> AgreesAsync(Scene scene, Guid person, Guid potId) => scene.Platform.InScopeAsync(async scope =>
    {
        var pot = (await scope.Database.OneAsync<Pot>(PotSql.One, new { pot = potId }))!;
        var requests = await scope.Database.ManyAsync<Request>(HistorySql.Requests, new { person });
        var entered = (await scope.Database.ManyAsync<Entered>(SceneSql.Entered, new { pot = potId })).ToDictionary(one => one.Kind, one => one.Pence);
        Assert.True(pot.LeftPence >= 0);
        Assert.Equal(pot.LeftPence, Of("Allocated") - Of("Committed") + Of("Released") - Of("Spent") + Of("Refunded"));
        Assert.Equal(
            (pot.CommittedPence, pot.SpentPence, pot.RefundedPence),
            (requests.Sum(one => one.OutstandingPence), requests.Sum(one => one.PaidPence), requests.Sum(one => one.RefundedPence)));
        Assert.All(requests, one => Assert.True(one.OutstandingPence >= 0 && one.RefundedPence <= one.PaidPence && one.AgreedPence <= one.Pence));
        Assert.All(requests.GroupBy(one => one.LookOfId ?? one.RequestId), parts => Assert.True(parts.Sum(one => one.AgreedPence) <= parts.Single(one => one.LookOfId is null).Pence));
        Assert.Empty(await scope.Database.ManyAsync<Guid>(HistorySql.NotApart, new { person }));
        return true;

        long Of(string kind) => entered.GetValueOrDefault(kind);
    });
}

internal static class HistorySql
{
    public static readonly Sql Requests = new("""
        select r.request_id, r.pence, r.agreed_pence, r.paid_pence, r.released_pence, r.refunded_pence, r.state, r.band, r.look_of_id from flexible_fund_request r where r.person_id = @person
        """);

    /// <summary>What could not wait and was looked at more than once, or was not decided once by whoever asked.</summary>
    public static readonly Sql LookedTwice = new("""
        select r.request_id from flexible_fund_request r
        where r.person_id = @person and r.band = 'Urgent'
          and ((select count(*) from flexible_fund_opinion o where o.person_id = r.person_id and o.request_id = r.request_id and o.worker_id = r.asked_by_id) <> 1
            or (select count(*) from flexible_fund_opinion o where o.person_id = r.person_id and o.request_id = r.request_id and o.worker_id <> r.asked_by_id) > 1)
        """);

    /// <summary>
    /// What was decided or paid by somebody who must not have: not by whoever asked, and not paid, nor put right to more, by whoever decided; nor a part of an amount by whoever decided another part.
    /// </summary>
    public static readonly Sql NotApart = new("""
        select r.request_id from flexible_fund_request r
        where r.person_id = @person and r.band in ('Lead', 'Panel')
          and (exists (select 1 from flexible_fund_opinion o where o.request_id = r.request_id and o.worker_id = r.asked_by_id)
            or exists (select 1 from flexible_fund_payment p where p.request_id = r.request_id and p.paid_by_id = r.asked_by_id)
            or exists (select 1 from flexible_fund_entry e where e.person_id = r.person_id and e.request_id = r.request_id and e.kind = 'Spent' and e.pence > 0 and e.by_name = r.asked_by)
            or exists (select 1 from flexible_fund_entry e
                       join flexible_fund_opinion o on o.person_id = e.person_id and o.request_id = e.request_id and o.worker_name = e.by_name
                       where e.person_id = r.person_id and e.request_id = r.request_id and e.kind = 'Spent' and e.pence > 0 and o.agrees = 1 and o.round = r.round)
            or exists (select 1 from flexible_fund_payment p
                       join flexible_fund_opinion o on o.request_id = p.request_id and o.worker_id = p.paid_by_id
                       where p.request_id = r.request_id and o.agrees = 1 and o.round = r.round)
            or exists (select 1 from flexible_fund_opinion o
                       join flexible_fund_opinion again on again.request_id = o.request_id and again.worker_id = o.worker_id and again.round <> o.round
                       where o.request_id = r.request_id)
            or exists (select 1 from flexible_fund_opinion o
                       join flexible_fund_request part on part.person_id = o.person_id and part.request_id = o.request_id
                       join flexible_fund_opinion own on own.person_id = o.person_id and own.request_id = r.request_id and own.worker_id = o.worker_id
                       where o.person_id = r.person_id and part.request_id <> r.request_id and r.look_of_id = coalesce(part.look_of_id, part.request_id))
            or (r.state = 'Agreed' and r.band = 'Panel'
                and (select count(*) from flexible_fund_opinion o where o.request_id = r.request_id and o.agrees = 1 and o.round = r.round) <> 2))
        """);
}
