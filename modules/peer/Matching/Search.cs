using Microsoft.AspNetCore.Http;
using Peer.Matching.Offers;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Peer.Matching;

/// <summary>The search for a peer: it is open for as long as the episode waits with the team that gives it.</summary>
internal static class Search
{
    private const string Ended = "Peer support has ended here meanwhile. Go back to the record to see how it stands.";

    /// <summary>The peer supports of the worker's own team that go on with somebody, the one that a peer leads first: more than one only where two records became one.</summary>
    public static Task<IReadOnlyList<SupportCard>> AllAsync(ModuleScope scope, Guid person) =>
        scope.Database.ManyAsync<SupportCard>(MatchingSql.Support, new { person, team = scope.Worker.TeamId });

    /// <summary>One of them: the one that is asked for, or the first; null where it does not go on now.</summary>
    public static async Task<SupportCard?> SupportAsync(ModuleScope scope, Guid person, Guid? which = null) =>
        (await AllAsync(scope, person)).FirstOrDefault(one => which is null || one.SupportId == which);

    /// <summary>The one that the signed-in peer leads, or the first; null where none goes on now.</summary>
    public static async Task<SupportCard?> MineAsync(ModuleScope scope, Guid person) =>
        (await AllAsync(scope, person)).OrderByDescending(one => one.LeadWorkerId == scope.Worker.Id).FirstOrDefault();

    /// <summary>The same for a page with a form. Whoever sent one where it has ended meanwhile gets the one that ended, so that they are told so and what they typed is not lost.</summary>
    public static async Task<SupportCard?> OfFormAsync(ModuleScope scope, HttpRequest request, Guid person, Guid? which = null) =>
        await SupportAsync(scope, person, which) is { } support ? support
        : !HttpMethods.IsPost(request.Method) ? null
        : (await scope.Database.ManyAsync<SupportCard>(MatchingSql.EndedSupport, new { person, team = scope.Worker.TeamId })).FirstOrDefault(one => which is null || one.SupportId == which);

    /// <summary>The one that an offer is about, for a page with a form.</summary>
    public static async Task<SupportCard?> OfOfferAsync(ModuleScope scope, HttpRequest request, Guid person, Guid offer) =>
        await scope.Database.ManyAsync<Guid>(OfferSql.SupportOf, new { person, offer }) is [var which] ? await OfFormAsync(scope, request, person, which) : null;

    /// <exception cref="RuleBrokenException">It has ended.</exception>
    public static void GoesOn(SupportCard support)
    {
        if (support.Phase == Phase.Ended) throw new RuleBrokenException(Ended);
    }

    /// <summary>Takes the guard row of the search before anything else is written, and reads again behind it how support stands.</summary>
    /// <exception cref="RuleBrokenException">It has ended meanwhile.</exception>
    public static async Task<SupportCard> HoldAsync(ModuleScope scope, SupportCard support)
    {
        var of = new { person = support.PersonId, support = support.SupportId };
        if (await scope.Database.ExecuteAsync(MatchingSql.Guard, of) == 0)
        {
            // the row is made on first use; where a colleague makes one at the same time, whoever is slower waits at theirs
            try
            {
                await scope.Database.ExecuteAsync(MatchingSql.Open, new { search = Ids.New(), of.person, of.support });
            }
            catch (DuplicateRowException)
            {
            }

            await scope.Database.ExecuteOneAsync(MatchingSql.Guard, of);
        }

        return await SupportAsync(scope, support.PersonId, support.SupportId) ?? throw new RuleBrokenException(Ended);
    }

    public static Task RestAsync(ModuleScope scope, SupportCard support, DateOnly? until) =>
        scope.Database.ExecuteAsync(MatchingSql.Rest, new { person = support.PersonId, support = support.SupportId, until });

    /// <summary>Until when they do not want to be asked; null where nothing was said.</summary>
    public static Task<DateOnly?> RestsUntilAsync(ModuleScope scope, SupportCard support) =>
        scope.Database.OneAsync<DateOnly?>(MatchingSql.RestsUntil, new { person = support.PersonId, support = support.SupportId });

    /// <summary>One reminder for each search: what comes next, and by when.</summary>
    public static async Task RemindAsync(ModuleScope scope, SupportCard support, string sentence, DateOnly due)
    {
        await scope.Work.FinishAsync(MatchingWork.Find, support.PersonId, support.TeamId);
        await scope.Work.RaiseAsync(MatchingWork.Find, new NewWork(support.PersonId, sentence, due, null, support.TeamId, MatchingWork.Link(support)));
    }
}
