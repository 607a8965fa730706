using Platform.Record.Referrals.Offers;
using Platform.Record.Support;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Platform.Record.Referrals.Rising;

/// <summary>Nothing waits unseen: what nobody has answered for some days rises to the leads of its team, and again after as many.</summary>
internal static class Rise
{
    private const int MostAtOnce = 500;

    [NotAudited("It reminds leads that something waits, without saying of whom")]
    public static async Task LookAsync(ModuleScope scope)
    {
        var days = scope.Settings<RecordSettings>().OfferAnswerDays;
        // the end of the day on which it began to wait long enough, in the area's own days
        var late = new { before = scope.Area.ToUtc(scope.Today.AddDays(1 - days).ToDateTime(TimeOnly.MinValue)), day = (DateOnly?)scope.Today.AddDays(-days) };
        var offers = (await scope.Database.PageAsync<RiseRow>(RiseSql.Offers, late, MostAtOnce)).Rows;
        var referrals = (await scope.Database.PageAsync<RiseRow>(RiseSql.Referrals, late, MostAtOnce)).Rows;
        if (offers.Count + referrals.Count == 0) return;
        await scope.Database.TransactAsync(async () =>
        {
            var door = await new FrontDoorTeam(scope.Database, scope.Settings<RecordSettings>(), scope.Area).KeepAsync();
            var leads = (await scope.Database.ManyAsync<LeadRow>(RiseSql.Leads, new { teams = offers.Select(one => one.TeamId!.Value).Append(door).Distinct().ToList() })).ToLookup(lead => lead.TeamId, lead => (Guid?)lead.WorkerId);
            foreach (var one in offers)
            {
                if (await scope.Database.ExecuteAsync(RiseSql.OfferRose, new { today = scope.Today, id = one.Id }) == 0) continue;
                await TellAsync(scope, ReferralPermissions.OfferWaits, $"An offer to your team has had no answer for {Days(scope, one)}. See that somebody answers it.", MakeOffers.LinkTo(one.Id), one.TeamId!.Value, leads);
            }

            foreach (var one in referrals)
            {
                if (await scope.Database.ExecuteAsync(RiseSql.ReferralRose, new { today = scope.Today, id = one.Id }) == 0) continue;
                await TellAsync(scope, ReferralPermissions.Waits, $"A referral has waited for {Days(scope, one)}. See that somebody looks at it.", SendReferral.LinkTo(one.Id), door, leads);
            }
        });
    }

    [AuditedJob("Deletes referrals that were answered long ago and became nobody's record")]
    public static Task ForgetAsync(ModuleScope scope) => scope.Database.TransactAsync(() => scope.Database.ExecuteAsync(
        RiseSql.Forget, new { before = scope.Now.AddDays(-scope.Settings<RecordSettings>().UnmatchedReferralDays) }));

    // the whole team, where nobody leads it
    private static async Task TellAsync(ModuleScope scope, WorkKind kind, string sentence, string link, Guid team, ILookup<Guid, Guid?> leads)
    {
        foreach (var lead in leads[team].DefaultIfEmpty()) await scope.Work.RaiseAsync(kind, new NewWork(null, sentence, scope.Today, lead, team, link));
    }

    private static string Days(ModuleScope scope, RiseRow one) => new Age(scope.Area, scope.Today, one.Since).Days is var days && days == 1 ? "1 day" : $"{days} days";
}
