using Platform.Sdk.Data;

namespace Platform.Record.Referrals.AfterDeath;

internal static class AfterDeathSql
{
    public static readonly Sql Offers = new("""
        select o.offer_id as id, o.state from core_referral_offer o where o.person_id = @person and o.state in ('Open', 'Waiting') order by o.offer_id
        """);

    /// <summary>What nobody has answered, and what waits for the same answer.</summary>
    public static readonly Sql Referrals = new("""
        select f.referral_id as id, f.state
        from core_referral f
        where f.person_id = @person and (f.state in ('Waiting', 'Offered')
          or (f.state = 'Joined' and exists (select 1 from core_referral j where j.person_id = @person and j.referral_id = f.joined_id and j.state in ('Waiting', 'Offered'))))
        order by f.referral_id
        """);

    public static readonly Sql CloseOffer = new("""
        update core_referral_offer set state = 'Died', version = version + 1 where person_id = @person and offer_id = @row and state in ('Open', 'Waiting')
        """);

    public static readonly Sql CloseReferral = new("""
        update core_referral set state = 'Died', version = version + 1 where person_id = @person and referral_id = @row and state in ('Waiting', 'Offered', 'Joined')
        """);

    public static readonly Sql ResumeOffer = new("""
        update core_referral_offer set state = @was, version = version + 1 where person_id = @person and offer_id = @row and state = 'Died'
        """);

    public static readonly Sql ResumeReferral = new("""
        update core_referral set state = @was, version = version + 1 where person_id = @person and referral_id = @row and state = 'Died'
        """);

    public static readonly Sql Notices = new("select w.work_id from core_work w where w.person_id is null and w.link = @link and w.finished_at is null");

    public static readonly Sql FinishNotice = new("update core_work set finished_at = @now where person_id is null and work_id = @row and finished_at is null");

    public static readonly Sql ResumeNotice = new("update core_work set finished_at = null where person_id is null and work_id = @row");

    /// <summary>Those who have died and for whom something waits still.</summary>
    public static readonly Sql Left = Sql.ForEveryone("""
        select p.person_id
        from core_person p
        where p.died_precision is not null
          and (exists (select 1 from core_referral_offer o where o.person_id = p.person_id and o.state in ('Open', 'Waiting'))
            or exists (select 1 from core_referral f where f.person_id = p.person_id and f.state in ('Waiting', 'Offered')))
        order by p.person_id
        """, "nobody is told of whom: what still waits for somebody who died is closed");
}

/// <summary>An offer or a referral that waits, and how.</summary>
internal sealed record OpenRow
{
    public Guid Id { get; init; }
    public string State { get; init; } = "";
}
