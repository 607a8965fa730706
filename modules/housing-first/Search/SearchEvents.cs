using HousingFirst.Properties.Keeping;
using HousingFirst.Search.Offers;
using HousingFirst.Search.Wishes;
using HousingFirst.Tenancies;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace HousingFirst.Search;

/// <summary>What the search does when support begins or ends, by a death as well.</summary>
internal static class SearchEvents
{
    private const int NewForDays = 7;

    /// <summary>
    /// The search begins with what they want; not for a caseload that is brought in from elsewhere, where it has long begun, and not for whoever comes back and lives in a home of theirs.
    /// </summary>
    public static async Task Open(SupportStarted started, ModuleScope scope)
    {
        if (started.Module != HousingFirstModule.Key || scope.Today.DayNumber - started.On.DayNumber > NewForDays || await KeepTenancy.HasHomeAsync(scope, started.Person)) return;
        var told = (await scope.Database.ManyAsync<Wish>(SearchSql.Wishes, new { person = started.Person })).Any(wish => wish is { IsOver: false, Kind: WishKind.Wanted });
        await scope.Work.RaiseAsync(SearchWork.FindHome, new NewWork(
            started.Person, told ? "See what they told before that they want of a home, and begin to look" : "Ask what they want of a home, and begin to look", Later(scope.Today, started.On.AddDays(scope.Settings<HousingFirstSettings>().AskWithinDays)),
            started.Lead, started.Team, $"/housing-first/search/for-person/{started.Person}"));
    }

    /// <summary>Whoever is no longer supported is offered nothing here; a home that was kept for them is free, and the one they live in is theirs.</summary>
    public static async Task Close(SupportEnded ended, ModuleScope scope)
    {
        if (ended.Module != HousingFirstModule.Key) return;
        await TakeBackAsync(scope, ended);
        var other = await HomeSearch.OtherAsync(scope, ended);
        await scope.Work.FinishAsync(SearchWork.Answer, ended.Person, ended.Team);
        if (other?.TeamId != ended.Team) await scope.Work.FinishAsync(SearchWork.FindHome, ended.Person, ended.Team);
        if (other is not null) await HomeSearch.RemindAsync(scope, other);
    }

    /// <summary>They have not died: what they were offered is kept for them again where it is free; otherwise another home is looked for.</summary>
    public static async Task Again(DeathTakenBack back, ModuleScope scope)
    {
        var person = back.Person;
        var lost = 0;
        var support = await HomeSearch.SupportAsync(scope.Database, person);
        foreach (var offer in (await scope.Database.ManyAsync<Offer>(SearchSql.Offers, new { person })).Where(offer => offer.WasState is not null))
        {
            var its = new { person, offer = offer.OfferId, version = offer.Version };
            if (await Holding.KeepAgainAsync(scope, offer.PropertyId, offer.OfferId, support))
            {
                await scope.Database.ExecuteOneAsync(SearchSql.Again, its);
                continue;
            }

            lost++;
            await scope.Database.ExecuteOneAsync(SearchSql.Lost, its);
            await HomeSearch.LetGoAsync(scope, person, offer);
        }

        if (lost == 0 || support is null) return;
        await HomeSearch.RemindAsync(scope, support);
        await HomeSearch.LookAsync(scope, support, "Look for another home: one that was kept for them is no longer free");
    }

    // a viewing stays in the calendar when they have died, as everything that was planned with them does
    private static async Task TakeBackAsync(ModuleScope scope, SupportEnded ended)
    {
        var person = ended.Person;
        foreach (var offer in (await scope.Database.ManyAsync<Offer>(SearchSql.Offers, new { person })).Where(offer => offer.IsKept && offer.SupportId == ended.Support))
        {
            if (ended.Reason == EndingReason.Died)
            {
                await scope.Database.ExecuteOneAsync(SearchSql.Died, new { person, offer = offer.OfferId, today = scope.Today, version = offer.Version });
                await Holding.FreeAsync(scope, offer.PropertyId, offer.OfferId);
                continue;
            }

            await scope.Database.ExecuteAsync(SearchSql.TakeBack, new { person, offer = offer.OfferId, today = scope.Today, version = offer.Version });
            await HomeSearch.LetGoAsync(scope, person, offer);
        }
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
