using HousingFirst.Search.Offers;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace HousingFirst.Search;

/// <summary>What the search does when support begins or ends, by a death as well.</summary>
internal static class SearchEvents
{
    private const int NewForDays = 7;

    /// <summary>The search begins with what they want; not for a caseload that is brought in from elsewhere, where it has long begun.</summary>
    public static Task Open(SupportStarted started, ModuleScope scope) =>
        started.Module == HousingFirstModule.Key && scope.Today.DayNumber - started.On.DayNumber <= NewForDays
            ? scope.Work.RaiseAsync(SearchWork.FindHome, new NewWork(
                started.Person, "Ask what they want of a home, and begin to look", Later(scope.Today, started.On.AddDays(scope.Settings<HousingFirstSettings>().AskWithinDays)),
                started.Lead, started.Team, $"/housing-first/search/for-person/{started.Person}"))
            : Task.CompletedTask;

    /// <summary>Whoever is no longer supported is offered nothing here; a home that was kept for them is free, and the one they live in is theirs.</summary>
    public static async Task Close(SupportEnded ended, ModuleScope scope)
    {
        if (ended.Module != HousingFirstModule.Key) return;
        await TakeBackAsync(scope, ended.Person, ended.Support);
        await scope.Work.FinishAsync(SearchWork.FindHome, ended.Person, ended.Team);
        await scope.Work.FinishAsync(SearchWork.Answer, ended.Person, ended.Team);
    }

    private static async Task TakeBackAsync(ModuleScope scope, Guid person, Guid support)
    {
        foreach (var offer in (await scope.Database.ManyAsync<Offer>(SearchSql.Offers, new { person })).Where(offer => offer.IsKept && offer.SupportId == support))
        {
            await scope.Database.ExecuteAsync(SearchSql.Answer, new
            {
                person, offer = offer.OfferId, state = OfferState.TakenBack, today = scope.Today, words = (string?)null, version = offer.Version,
            });
            await HomeSearch.LetGoAsync(scope, person, offer);
        }
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
