using Platform.Record.Support;
using Platform.Record.Work;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Platform.Record.Referrals.Offers;

/// <summary>What a team reads of what it was offered, and its answer: support starts, a place on the waiting list, or not now with a reason that the referrer reads.</summary>
public sealed class AnswerOffer(
    IDatabase database, Episodes episodes, FrontDoorTeam frontDoor, ITimeline timeline, WorkItems work, AuditTrail audit, CurrentWorker worker, LocalArea area, TimeProvider clock)
{
    private const int MostRows = 100;

    // nobody learns from it that they died
    private const string Answered = "This has been answered meanwhile. Go back to what is offered to your team.";

    /// <summary>The offers of the worker's team in a state, the oldest first.</summary>
    internal Task<Page<TeamOffer>> InAsync(OfferState state) =>
        database.PageAsync<TeamOffer>(OfferSql.OfTeam, new { team = worker.TeamId, state, worker = worker.Id }, MostRows);

    /// <summary>One that was made to the worker's team, with its referral for as long as the team has yet to answer, or keeps it on its waiting list.</summary>
    internal async Task<(OfferRow Offer, ReferralRow? Referral)?> FindAsync(Guid id)
    {
        var mine = new { id, team = worker.TeamId, worker = worker.Id };
        if (await database.OneAsync<OfferRow>(OfferSql.One, mine) is not { } offer) return null;
        audit.Concerns(offer.PersonId);
        return (offer, await database.OneAsync<ReferralRow>(OfferSql.Referral, mine));
    }

    /// <exception cref="RuleBrokenException">What the answer needs is missing, the caseload is full, or a colleague was first.</exception>
    internal async Task RunAsync(OfferRow offer, OfferInput input)
    {
        if (!offer.IsOpen) throw new RuleBrokenException(Answered);
        if (input.Answer != OfferAnswer.Accept && string.IsNullOrWhiteSpace(input.Reason)) throw new RuleBrokenException("Say why. Whoever refers reads it.", "Input.Reason");
        if (input.Answer == OfferAnswer.NotNow && string.IsNullOrWhiteSpace(input.Instead)) throw new RuleBrokenException("Say what they could do meanwhile, or instead. Nobody is sent away with nothing.", "Input.Instead");
        await episodes.HoldAsync(offer.PersonId);
        if (await database.OneAsync<OfferRow>(OfferSql.One, new { id = offer.OfferId, team = worker.TeamId, worker = worker.Id }) is not { IsOpen: true }) throw new RuleBrokenException(Answered);
        if (input.Answer == OfferAnswer.Accept)
        {
            await episodes.StartAsync(offer.PersonId, offer.ModuleKey, worker.TeamId, input.Lead == LeadChoice.Me ? worker.Id : null, area.Today(clock), input.OverLimitReason);
        }

        await KeepAsync(offer, input);
        await SettleAsync(offer);
        await work.FinishAsync(ReferralPermissions.Offered, MakeOffers.LinkTo(offer.OfferId));
        await work.FinishAsync(ReferralPermissions.OfferWaits, MakeOffers.LinkTo(offer.OfferId));
        await timeline.WriteAsync(ReferralPermissions.WasAnswered, offer.PersonId, Told(input.Answer, episodes.NameOf(offer.ModuleKey), offer.TeamName), input.Reason?.Trim());
    }

    private async Task KeepAsync(OfferRow offer, OfferInput input)
    {
        try
        {
            await database.ExecuteOneAsync(OfferSql.Answer, new
            {
                person = offer.PersonId, id = offer.OfferId, team = worker.TeamId, input.Version, state = StateOf(input.Answer), reason = Tidy(input.Reason), instead = Tidy(input.Instead),
                contact = Tidy(input.Contact), by = worker.Name, now = clock.GetUtcNow().UtcDateTime,
            });
        }
        catch (StaleRowException)
        {
            throw new RuleBrokenException(Answered);
        }
    }

    // where nobody could, the front door has it again, and is told
    private async Task SettleAsync(OfferRow offer)
    {
        var about = new { person = offer.PersonId, referral = offer.ReferralId };
        var states = await database.ManyAsync<OfferState>(OfferSql.States, about);
        var (isOpen, isHeld) = (states.Contains(OfferState.Open), states.Any(state => state is OfferState.Accepted or OfferState.Waiting));
        await database.ExecuteAsync(OfferSql.Settle, new { about.person, about.referral, isLast = isHeld && !isOpen ? 1 : 0, now = clock.GetUtcNow().UtcDateTime });
        if (isOpen || isHeld) return;
        await work.RaiseAsync(ReferralPermissions.Arrived, new NewWork(
            null, "No team could support them now. Find another door, or answer whoever referred them.", area.Today(clock), null, await frontDoor.KeepAsync(), SendReferral.LinkTo(offer.ReferralId)));
    }

    private static OfferState StateOf(OfferAnswer? answer) => answer switch
    {
        OfferAnswer.Accept => OfferState.Accepted,
        OfferAnswer.Wait => OfferState.Waiting,
        _ => OfferState.NotNow,
    };

    private static string Told(OfferAnswer? answer, string support, string team) => answer switch
    {
        OfferAnswer.Accept => $"{support}, {team}: taken up",
        OfferAnswer.Wait => $"{support}, {team}: on the waiting list",
        _ => $"{support}, {team}: not now",
    };

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
