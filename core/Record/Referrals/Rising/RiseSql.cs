using Platform.Sdk.Data;

namespace Platform.Record.Referrals.Rising;

internal static class RiseSql
{
    private const string Reminds = "it reminds of what waits, without saying of whom";

    public static readonly Sql Referrals = Sql.ForEveryone("""
        select f.referral_id as id, f.waits_since as since
        from core_referral f
        where f.state = 'Waiting' and f.waits_since < @before and (f.risen_on is null or f.risen_on <= @day)
          and not exists (select 1 from core_person p where p.person_id = f.person_id and p.died_precision is not null)
        order by f.waits_since, f.referral_id
        """, Reminds);

    public static readonly Sql Offers = Sql.ForEveryone("""
        select o.offer_id as id, o.team_id, o.made_at as since
        from core_referral_offer o
        where o.state = 'Open' and o.made_at < @before and (o.risen_on is null or o.risen_on <= @day)
          and not exists (select 1 from core_person p where p.person_id = o.person_id and p.died_precision is not null)
        order by o.made_at, o.offer_id
        """, Reminds);

    public static readonly Sql ReferralRose = Sql.ForEveryone("update core_referral set risen_on = @today where referral_id = @id and state = 'Waiting'", Reminds);

    public static readonly Sql OfferRose = Sql.ForEveryone("update core_referral_offer set risen_on = @today where offer_id = @id and state = 'Open'", Reminds);

    public static readonly Sql Leads = new("""
        select distinct w.worker_id, w.team_id
        from core_worker w
        join core_worker_role r on r.worker_id = w.worker_id
        where w.disabled_at is null and r.role = 'lead' and w.team_id in @teams
        """);

    /// <summary>What was answered and became nobody. One that another was joined to has become somebody.</summary>
    public static readonly Sql Forget = new("""
        delete from core_referral where person_id is null and state = 'Answered' and waits_since < @before
        """);
}

internal sealed record RiseRow
{
    public Guid Id { get; init; }
    public Guid? TeamId { get; init; }
    public DateTime Since { get; init; }
}

internal sealed record LeadRow
{
    public Guid WorkerId { get; init; }
    public Guid TeamId { get; init; }
}
