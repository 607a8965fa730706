using HousingFirst.Properties;
using HousingFirst.Properties.Keeping;
using HousingFirst.Search;
using HousingFirst.Search.Offers;
using HousingFirst.Tenancies;
using HousingFirst.Tenancies.Ending;
using HousingFirst.Tenancies.Signing;
using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace HousingFirst.Tests;

/// <summary>Many histories of few homes and few people, each step a transaction of its own.</summary>
public sealed class HoldingTests
{
    private const int Homes = 2, People = 3, Steps = 150, MostSteps = 3000;

    [Theory, EveryEngine]
    public async Task A_home_is_never_kept_for_two_whatever_happens(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        using var hana = await scene.HanaAsync();
        var (random, homes, people) = (new Random(20261130), new List<Guid>(), new List<Guid>());
        while (homes.Count < Homes) homes.Add(Scene.IdOf(await scene.HomeAsync(hana, $"{homes.Count} Sample Street")));
        while (people.Count < People) people.Add(await scene.SupportedAsync($"Person {people.Count}"));
        var (done, step) = (0, 0);
        // and until a death that was a mistake has found the home with somebody else
        for (; step < Depth.Times(Steps) || (step < MostSteps && await LostAsync(scene) == 0); step++)
        {
            var (person, home, turn) = (people[random.Next(People)], homes[random.Next(Homes)], random.Next(9));
            done += await scene.Platform.InServicesAsync(services => StepAsync(services, person, home, turn)) ? 1 : 0;
            foreach (var held in await scene.Platform.InScopeAsync(scope => scope.Database.ManyAsync<Held>(HoldingSql.Held)))
            {
                Assert.True(held.Holders <= 1, $"step {step}: {held.Holders} hold one home");
                Assert.Equal(held.Holders == 1, held.State is PropertyState.Offered or PropertyState.Let);
            }
        }

        Assert.True(done > Steps / 6, $"only {done} steps did something");
        Assert.True(await LostAsync(scene) > 0, $"no home went to somebody else in {step} steps");
    }

    [Theory, EveryEngine]
    public async Task A_home_that_was_kept_for_somebody_whose_record_is_erased_is_free_and_one_they_lived_in_is_offered_to_nobody_yet(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var (lived, kept, others) = (await scene.HomeAsync(hana), await scene.HomeAsync(hana, "2 Sample Street"), await scene.HomeAsync(hana, "3 Sample Street"));
        await Scene.AnswerAsync(hana, await Scene.OfferAsync(hana, person, lived), "Accepted");
        await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person));
        await Scene.OfferAsync(hana, person, kept);
        await Scene.OfferAsync(hana, await scene.SupportedAsync("Bo"), others);

        await scene.Platform.EraseAsync(person);

        foreach (var (home, state) in ((string, string)[])[(lived, "Withdrawn"), (kept, "Ready"), (others, "Offered")])
        {
            Assert.Contains(state, (await hana.OpenAsync(home)).TextOf("main .govuk-tag"), StringComparison.Ordinal);
        }
    }

    private static Task<int> LostAsync(Scene scene) => scene.Platform.InScopeAsync(scope => scope.Database.OneAsync<int>(HoldingSql.Lost));

    private static async Task<bool> StepAsync(IServiceProvider services, Guid person, Guid home, int turn)
    {
        var (scope, homes) = (services.GetRequiredService<ModuleScope>(), services.GetRequiredService<IHomes>());
        try
        {
            var did = false;
            await scope.Database.TransactAsync(async () => did = await ActAsync(scope, homes, person, home, turn));
            return did;
        }
        catch (RuleBrokenException)
        {
            return false;
        }
    }

    private static async Task<bool> ActAsync(ModuleScope scope, IHomes homes, Guid person, Guid home, int turn)
    {
        var support = (await HomeSearch.SupportAsync(scope.Database, person))!;
        var offers = (await scope.Database.ManyAsync<Offer>(SearchSql.Offers, new { person })).Where(offer => offer.IsKept).ToList();
        var tenancies = await scope.Database.ManyAsync<Tenancy>(TenancySql.Of, new { person });
        switch (turn)
        {
            case 0:
                await HomeSearch.OfferAsync(scope, support, home, scope.Today);
                return true;
            case 1 when offers is [var open, ..]:
                await HomeSearch.AnswerAsync(scope, person, open, OfferState.NoThankYou, null, open.Version);
                return true;
            case 2 when offers is [var open, ..]:
                await HomeSearch.AnswerAsync(scope, person, open, OfferState.Accepted, null, open.Version);
                return true;
            case 3 when offers.FirstOrDefault(offer => offer.State == OfferState.Accepted) is { } accepted:
                await KeepTenancy.SignAsync(scope, support, accepted, accepted.Address, new TenancyInput
                {
                    Type = TenancyType.Secure, LandlordType = LandlordType.Council, RentRoute = RentRoute.NotYet, SafeThere = SafeThere.Yes, SignedOn = scope.Today,
                });
                return true;
            case 4 when tenancies.FirstOrDefault(one => one.GoesOn) is { } lived:
                await KeepTenancy.EndAsync(scope, homes, person, lived, new HowItEnded(scope.Today, EndReason.Left, lived.Version));
                return true;
            case 5 when tenancies.FirstOrDefault(one => !one.GoesOn) is { } over:
                await KeepTenancy.TakeBackEndAsync(scope, homes, person, over, over.Version);
                return true;
            case 6:
                await SearchEvents.Close(new SupportEnded(person, support.SupportId, "housing-first", support.TeamId, null, scope.Today, EndingReason.Died), scope);
                await Deaths.Died(new PersonDied(person, ""), scope);
                return true;
            case 7:
                await Deaths.TakenBack(new DeathTakenBack(person), scope);
                await SearchEvents.Again(new DeathTakenBack(person), scope);
                return true;
            case 8:
                // a home that a death left to nobody is to be had again once somebody says so
                var at = (await scope.Database.OneAsync<Property>(PropertySql.One, new { property = home }))!;
                if (at.IsHeld) return false;
                await KeepProperty.MoveOnAsync(scope, at, new StateInput { State = PropertyState.Ready, On = scope.Today, Version = at.Version });
                return true;
            default:
                return false;
        }
    }
}

internal sealed record Held
{
    public Guid PropertyId { get; init; }
    public PropertyState State { get; init; }
    public int Holders { get; init; }
}

internal static class HoldingSql
{
    // nothing else in the walk ends a tenancy for this reason
    public static readonly Sql Lost = new("select count(*) from housing_first_tenancy t where t.end_reason = 'Other'");

    public static readonly Sql Held = new("""
        select p.property_id, p.state,
               (select count(*) from housing_first_offer o where o.property_id = p.property_id and o.state in ('Open', 'Accepted'))
               + (select count(*) from housing_first_tenancy t where t.property_id = p.property_id and t.ended_on is null) as holders
        from housing_first_property p
        order by p.property_id
        """);
}
