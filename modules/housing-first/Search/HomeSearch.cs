using HousingFirst.Properties;
using HousingFirst.Properties.Keeping;
using HousingFirst.Search.Offers;
using HousingFirst.Search.Wishes;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.People;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace HousingFirst.Search;

/// <summary>Looks for a home with somebody: what they want, what they are offered, and what they say to it.</summary>
internal static class HomeSearch
{
    /// <summary>The support of this module that goes on; null where there is none now.</summary>
    public static async Task<SupportCard?> SupportAsync(IDatabase database, Guid person) =>
        (await database.PageAsync<SupportCard>(SearchSql.Support, new { person }, 1)).Rows.SingleOrDefault();

    /// <summary>One for each team that supports them with this module: two records of one person, each with its own, may have become one.</summary>
    public static async Task<IReadOnlyList<SupportCard>> SupportsAsync(IDatabase database, Guid person) =>
        [.. (await database.ManyAsync<SupportCard>(SearchSql.Support, new { person })).DistinctBy(support => support.TeamId)];

    /// <summary>The support of this module that goes on where another has ended: two records of one person, each with its own, may have become one.</summary>
    public static async Task<SupportCard?> OtherAsync(ModuleScope scope, SupportEnded ended) =>
        ended.Reason == EndingReason.Died ? null : await SupportAsync(scope.Database, ended.Person);

    public static async Task<IReadOnlyList<Wish>> WishesAsync(ModuleScope scope, CurrentPerson person) =>
        [.. (await scope.Database.ManyAsync<Wish>(SearchSql.Wishes, new { person = person.Id })).Where(wish => wish.IsSeen(person, scope.Worker))];

    /// <summary>
    /// What they were offered. A home that they may move into, or did, may be one that says where danger is, and until they sign nobody has said that it is safe: it is seen with what keeps them
    /// safe, as the tenancy is. One that went back to the landlord is their own team's to know, whoever gave it back: a no thank you is nothing for a landlord to read.
    /// </summary>
    public static async Task<IReadOnlyList<Offer>> OffersAsync(ModuleScope scope, CurrentPerson person) =>
        [.. (await scope.Database.ManyAsync<Offer>(SearchSql.Offers, new { person = person.Id })).Where(offer => offer.State switch
        {
            OfferState.NoThankYou or OfferState.TakenBack => person.IsOurs,
            _ => scope.Worker.Can(HousingFirstPermissions.ReadSafety),
        })];

    /// <summary>The timeline does not repeat their words: they could be taken back from nobody there.</summary>
    public static async Task TellAsync(ModuleScope scope, Guid person, WishKind kind, string words, SeenBy seenBy)
    {
        await scope.Database.ExecuteAsync(SearchSql.Tell, new { wish = Ids.New(), person, kind, words, seenBy, today = scope.Today, by = Teller(scope) });
        await scope.Timeline.WriteAsync(SearchTimeline.Of(seenBy), person, kind == WishKind.Avoid
            ? "They told us of a place that a home must be away from"
            : "They told us what they want of a home");
    }

    /// <exception cref="StaleRowException">A colleague wrote down something else first.</exception>
    public static async Task NarrowAsync(ModuleScope scope, Guid person, Wish wish, SeenBy seenBy, int version)
    {
        await scope.Database.ExecuteOneAsync(SearchSql.Narrow, new { person, wish = wish.WishId, seenBy, version });
        await scope.Timeline.WriteAsync(SearchTimeline.Own, person, $"Fewer may see something they told us of a home: {seenBy.InWords().ToLowerInvariant()}");
    }

    /// <summary>The home is kept for them before anything else is written, so that nobody else is offered it.</summary>
    public static async Task<Guid> OfferAsync(ModuleScope scope, SupportCard support, Guid property, DateOnly answerBy)
    {
        var offer = Ids.New();
        await Holding.TakeAsync(scope, property, offer, support);
        await scope.Database.ExecuteAsync(SearchSql.Make, new
        {
            offer, person = support.PersonId, support = support.SupportId, property, today = scope.Today, answerBy, by = Teller(scope),
        });
        await scope.Timeline.WriteAsync(SearchTimeline.Offered, support.PersonId, $"We offered a home; it is kept until {Effort.Day(answerBy, scope.Today)} and longer if they want to think about it");
        await RemindAsync(scope, support);
        return offer;
    }

    /// <exception cref="StaleRowException">A colleague wrote down something else first.</exception>
    public static async Task KeepUntilAsync(ModuleScope scope, Guid person, Offer offer, DateOnly answerBy, int version)
    {
        await scope.Database.ExecuteOneAsync(SearchSql.KeepUntil, new { person, offer = offer.OfferId, answerBy, version });
        await scope.Timeline.WriteAsync(SearchTimeline.Offered, person, $"The home they were offered is kept until {Effort.Day(answerBy, scope.Today)}");
        if (await SupportAsync(scope.Database, person) is { } support) await RemindAsync(scope, support);
    }

    /// <summary>Whoever leads support is asked to look for a home with them, once, in these words.</summary>
    public static async Task LookAsync(ModuleScope scope, SupportCard support, string sentence)
    {
        await scope.Work.FinishAsync(SearchWork.FindHome, support.PersonId, support.TeamId);
        await scope.Work.RaiseAsync(SearchWork.FindHome, new NewWork(
            support.PersonId, sentence, scope.Today, support.LeadWorkerId, support.TeamId, $"/housing-first/search/for-person/{support.PersonId}"));
    }

    /// <summary>One reminder for each person: of the home that is kept for them until the nearest day, whether they think about it or said yes and have not signed.</summary>
    public static async Task RemindAsync(ModuleScope scope, SupportCard support)
    {
        var person = support.PersonId;
        await scope.Work.FinishAsync(SearchWork.Answer, person, support.TeamId);
        var kept = (await scope.Database.ManyAsync<Offer>(SearchSql.Offers, new { person })).Where(offer => offer.IsKept);
        if (kept.MinBy(offer => offer.AnswerBy) is not { } next)
        {
            await scope.Work.FinishEverywhereAsync(SearchWork.Answer, person);
            return;
        }

        var (sentence, link) = next.State == OfferState.Open
            ? ("Ask what they think of the home they were offered", LinkTo(person, next))
            : ("They said yes to a home that is kept for them: go on to the signing with them", $"/housing-first/search/for-person/{person}");
        await scope.Work.RaiseAsync(SearchWork.Answer, new NewWork(person, sentence, next.AnswerBy, support.LeadWorkerId, support.TeamId, link));
    }

    /// <exception cref="StaleRowException">A colleague wrote down something else first.</exception>
    public static async Task ViewAsync(ModuleScope scope, Guid person, Offer offer, DateTime at, int version)
    {
        // the calendar keeps one viewing of a home, wherever it moves to; one that was called off there, or is over, is followed by another
        Guid viewing;
        if (offer.ViewingId is { } known && offer.IsToBeViewed(scope.Now))
        {
            await scope.Plan.MoveAsync(person, known, at);
            viewing = known;
        }
        else
        {
            viewing = await scope.Plan.AddAsync(new NewAppointment(person, HousingFirstModule.Key, "Look at a home", HousingFirstModule.NameIn(scope.Area.Words), at) { Along = scope.Worker.Id });
        }

        await scope.Database.ExecuteOneAsync(SearchSql.View, new { person, offer = offer.OfferId, viewing, version });
    }

    /// <exception cref="StaleRowException">A colleague wrote down something else first.</exception>
    public static async Task AnswerAsync(ModuleScope scope, Guid person, Offer offer, OfferState answer, string? words, int version)
    {
        // whoever changes the words of a yes does not move its day
        var said = offer.State == answer;
        var (answeredOn, takenBackOn) = answer == OfferState.TakenBack ? (offer.AnsweredOn, (DateOnly?)scope.Today) : (said ? offer.AnsweredOn : scope.Today, null);
        await scope.Database.ExecuteOneAsync(SearchSql.Answer, new { person, offer = offer.OfferId, state = answer, answeredOn, takenBackOn, words, version });
        if (said) return;
        await scope.Work.FinishEverywhereAsync(SearchWork.Answer, person, LinkTo(person, offer));
        if (answer != OfferState.Accepted) await LetGoAsync(scope, person, offer);
        await scope.Timeline.WriteAsync(answer == OfferState.Accepted ? SearchTimeline.Accepted : SearchTimeline.Back, person, answer switch
        {
            OfferState.Accepted => "They said yes to a home",
            OfferState.NoThankYou => "They said no thank you to a home. That is theirs to say, it counts for nothing, and we keep looking",
            _ => "We had to take back the offer of a home, and keep looking",
        });
        if (await SupportAsync(scope.Database, person) is { } support) await RemindAsync(scope, support);
    }

    /// <summary>The home is free for somebody else, and a viewing that is still to come is called off.</summary>
    public static async Task LetGoAsync(ModuleScope scope, Guid person, Offer offer)
    {
        await Holding.FreeAsync(scope, offer.PropertyId, offer.OfferId);
        if (offer.ViewingId is { } viewing && offer.IsToBeViewed(scope.Now))
        {
            try
            {
                await scope.Plan.CallOffAsync(person, viewing, null);
            }
            catch (RuleBrokenException)
            {
                // it is over, or somebody has taken it out of the calendar: there is nothing to call off
            }
        }
    }

    private static string LinkTo(Guid person, Offer offer) => $"/housing-first/search/offers/answer/{person}/{offer.OfferId}";

    private static string Teller(ModuleScope scope) => scope.Worker.IsSignedIn ? scope.Worker.Name : HousingFirstModule.NameIn(scope.Area.Words);
}
