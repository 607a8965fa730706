using Platform.Record.Referrals.Offers;
using Platform.Record.Support;
using Platform.Sdk.Access;
using Platform.Sdk.Data;

namespace Platform.Record.Referrals;

/// <summary>What came of a referral, as whoever sent it reads it: by service, and nothing of a record.</summary>
public sealed class Answers(IDatabase database, Episodes episodes, CurrentWorker worker)
{
    private const int MostMine = 50;

    /// <summary>The offers of some referrals: one query.</summary>
    internal async Task<ILookup<Guid, OfferRow>> OffersAsync(IReadOnlyList<Guid> referrals) =>
        (await database.ManyAsync<OfferRow>(OfferSql.OfReferrals, new { referrals })).ToLookup(offer => offer.ReferralId);

    /// <summary>What the worker sent, the newest first, each with what came of it.</summary>
    internal async Task<IReadOnlyList<Answered>> MineAsync() => await WithOffersAsync((await database.PageAsync<ReferralRow>(ReferralSql.Mine, new { worker = worker.Id }, MostMine)).Rows);

    /// <summary>Everything a person was referred with, the newest first.</summary>
    internal async Task<IReadOnlyList<Answered>> OfPersonAsync(Guid person) => await WithOffersAsync((await database.PageAsync<ReferralRow>(ReferralSql.OfPerson, new { person }, MostMine)).Rows);

    /// <summary>What a code belongs to; null where it is nobody's.</summary>
    internal async Task<Answered?> ByCodeAsync(string code) =>
        await database.OneAsync<ReferralRow>(AnswerSql.ByCode, new { hash = Public.ReceiptCode.Hash(code) }) is { } referral ? (await WithOffersAsync([referral]))[0] : null;

    private async Task<IReadOnlyList<Answered>> WithOffersAsync(IReadOnlyList<ReferralRow> referrals)
    {
        var offers = await OffersAsync([.. referrals.Select(one => one.AnsweredWith).Distinct()]);
        return [.. referrals.Select(one => new Answered(one, [.. offers[one.AnsweredWith].Select(offer => new ServiceAnswer(episodes.NameOf(offer.ModuleKey), offer))]))];
    }

    /// <summary>How an offer stands, in a few words.</summary>
    internal static string InWords(OfferRow offer) => offer.State switch
    {
        OfferState.Open => "waiting for their answer",
        OfferState.Accepted => "yes, support has started",
        OfferState.Waiting => $"on the waiting list, place {offer.Place}",
        OfferState.Died => "not asked any more",
        _ => "not now",
    };
}

/// <summary>A referral and what came of it.</summary>
internal sealed record Answered(ReferralRow Referral, IReadOnlyList<ServiceAnswer> Services)
{
    /// <summary>What whoever sent it reads once it is closed: enough to ring, and nothing that tells of a death.</summary>
    public const string Gentle = "This has been answered. Please ring the front door if you want to talk about it.";

    /// <summary>Whether it was open when they died.</summary>
    public bool IsClosed => Referral.State == ReferralState.Died || Services.Any(one => one.Offer.State == OfferState.Died);

    /// <summary>Whether the front door still looks for the right support.</summary>
    public bool IsLookedAt => Referral.State is ReferralState.Waiting or ReferralState.Joined && Services.All(one => one.Offer.State == OfferState.NotNow);
}

/// <summary>What one service said.</summary>
internal sealed record ServiceAnswer(string Name, OfferRow Offer);

internal static class AnswerSql
{
    public static readonly Sql ByCode = Sql.ForEveryone($"""
        select {ReferralSql.Columns}
        from core_referral f
        where f.code_hash = @hash
        """, "whoever has the code sent it themselves; their page shows what came of it and nothing that they did not write");
}
