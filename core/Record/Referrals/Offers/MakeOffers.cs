using Platform.Record.Referrals.Closing;
using Platform.Record.Support;
using Platform.Record.Work;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Platform.Record.Referrals.Offers;

/// <summary>Offers somebody to one or several teams at once, or answers without an offer.</summary>
public sealed class MakeOffers(
    IDatabase database, Places places, Episodes episodes, ITimeline timeline, WorkItems work, RecordSettings settings, CurrentWorker worker, LocalArea area, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <exception cref="RuleBrokenException">Nothing is chosen, a team is closed, supports them or has been offered them, or a colleague was first.</exception>
    internal async Task RunAsync(ReferralRow referral, IReadOnlyList<string> chosen, bool keepBack)
    {
        if (referral.PersonId is not { } person) throw new RuleBrokenException("Find out first whose record it is, or start one.");
        if (referral.State == ReferralState.Joined) throw new RuleBrokenException("An earlier referral is answered for both. Offer from that one.");
        if (referral.State == ReferralState.Died) throw new RuleBrokenException("Nothing more is asked with this referral. Go back to the front door.");
        await episodes.HoldAsync(person);
        await episodes.AliveAsync(person);
        var to = (await places.ForAsync(referral)).Where(place => chosen.Contains(place.Key)).ToList();
        if (to.Count == 0) throw new RuleBrokenException("Choose at least one team.", "Places");
        foreach (var place in to)
        {
            if (place.ClosedNow is { } closed) throw new RuleBrokenException($"{place.Name} is closed. {Closures.InWords(closed)}", "Places");
            if (place.IsTaken) throw new RuleBrokenException($"{place.Label} supports them already, or has been offered them.", "Places");
        }

        try
        {
            await database.ExecuteOneAsync(OfferSql.Opened, new { person, referral = referral.ReferralId, referral.Version, keptBack = keepBack || referral.IsAnswerKeptBack });
        }
        catch (StaleRowException)
        {
            throw new RuleBrokenException("A colleague has changed this referral meanwhile. Look again.");
        }

        foreach (var place in to) await MakeAsync(referral.ReferralId, person, place);
        await FinishAsync(referral.ReferralId);
    }

    /// <summary>Answers in the front door's own words, where there is nothing to offer.</summary>
    /// <exception cref="RuleBrokenException">A team has yet to answer, or a colleague was first.</exception>
    internal async Task AnswerAsync(ReferralRow referral, AnswerInput input)
    {
        try
        {
            await database.ExecuteOneAsync(ReferralSql.Answer, new
            {
                id = referral.ReferralId, referral.Version, answer = input.Words!.Trim(), by = worker.Name, keptBack = input.KeepBack, now = Now,
            });
        }
        catch (StaleRowException)
        {
            throw new RuleBrokenException("A team has yet to answer, or a colleague has just answered. Look again.");
        }

        if (referral.PersonId is { } person) await timeline.WriteAsync(ReferralPermissions.WasAnswered, person, "The front door answered a referral", input.Words.Trim());
        await FinishAsync(referral.ReferralId);
    }

    private async Task MakeAsync(Guid referral, Guid person, Place place)
    {
        var id = Ids.New();
        await database.ExecuteAsync(OfferSql.Make, new { id, person, referral, module = place.ModuleKey, team = place.TeamId, by = worker.Name, now = Now });
        await work.RaiseAsync(ReferralPermissions.Offered, new NewWork(
            null, $"Somebody is offered to your team: {place.Name}. Answer whether you can support them.", area.Today(clock).AddDays(settings.OfferAnswerDays), null, place.TeamId, LinkTo(id)));
        await timeline.WriteAsync(ReferralPermissions.WasOffered, person, $"Offered: {place.Name}, {place.TeamName}");
    }

    internal static string LinkTo(Guid offer) => $"/referrals/offers/{offer}";

    private async Task FinishAsync(Guid referral)
    {
        await work.FinishAsync(ReferralPermissions.Arrived, SendReferral.LinkTo(referral));
        await work.FinishAsync(ReferralPermissions.Waits, SendReferral.LinkTo(referral));
    }
}
