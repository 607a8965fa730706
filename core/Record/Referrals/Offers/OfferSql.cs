using Platform.Record.Support.HandingOn;
using Platform.Sdk.Data;

namespace Platform.Record.Referrals.Offers;

internal static class OfferSql
{
    private const string Offered = "a team reads what it was offered, and nothing of the record; nobody reads what is about somebody whose record is closed to them";

    private static readonly string s_columns = """
        o.offer_id, o.referral_id, o.person_id, o.module_key, o.team_id, t.name as team_name, t.organisation, o.state, o.made_by, o.made_at, o.reason, o.instead, o.contact,
        o.answered_at, o.version,
        (select count(*) from core_referral_offer w
         where w.module_key = o.module_key and w.team_id = o.team_id and w.state = 'Waiting'
           and (w.answered_at < o.answered_at or (w.answered_at = o.answered_at and w.offer_id <= o.offer_id))) as place
        """;

    private static readonly string s_notClosed = $"not {HandOverSql.Closed("o.person_id", "@worker")}";

    public static readonly Sql Make = new("""
        insert into core_referral_offer (offer_id, person_id, referral_id, module_key, team_id, state, made_by, made_at, version)
        values (@id, @person, @referral, @module, @team, 'Open', @by, @now, 1)
        """);

    public static readonly Sql Opened = new("""
        update core_referral set state = 'Offered', answer = null, answered_by = null, risen_on = null, is_answer_kept_back = @keptBack, version = version + 1
        where person_id = @person and referral_id = @referral and version = @version
        """);

    /// <summary>Which modules support them already, and which teams have been offered them and have not said no.</summary>
    public static readonly Sql Taken = new("""
        select s.module_key, null as team_id from core_support s where s.person_id = @person and s.phase <> 'Ended' and {visible s.person_id}
        union
        select o.module_key, o.team_id from core_referral_offer o where o.person_id = @person and o.state in ('Open', 'Waiting')
        """);

    public static readonly Sql OfReferrals = Sql.ForEveryone($"""
        select {s_columns}
        from core_referral_offer o
        join core_team t on t.team_id = o.team_id
        where o.referral_id in @referrals
        order by o.made_at, o.offer_id
        """, "what was answered to a referral that may be read; a place on a list is a number and nobody");

    public static readonly Sql OfTeam = Sql.ForEveryone($"""
        select o.offer_id, o.module_key, f.known_as, f.needs, o.made_at, o.answered_at, o.risen_on
        from core_referral_offer o
        join core_referral f on f.referral_id = o.referral_id
        where o.team_id = @team and o.state = @state and {s_notClosed}
        order by case when o.state = 'Waiting' then o.answered_at else o.made_at end, o.offer_id
        """, Offered);

    public static readonly Sql One = Sql.ForEveryone($"""
        select {s_columns}
        from core_referral_offer o
        join core_team t on t.team_id = o.team_id
        where o.offer_id = @id and o.team_id = @team and {s_notClosed}
        """, Offered);

    public static readonly Sql Referral = Sql.ForEveryone($"""
        select {ReferralSql.Columns}
        from core_referral f
        join core_referral_offer o on o.referral_id = f.referral_id
        where o.offer_id = @id and o.team_id = @team and o.state in ('Open', 'Waiting') and {s_notClosed}
        """, Offered);

    public static readonly Sql Answer = new("""
        update core_referral_offer
        set state = @state, reason = @reason, instead = @instead, contact = @contact, answered_by = @by,
            answered_at = case when state = 'Waiting' and @state = 'Waiting' then answered_at else @now end, version = version + 1
        where person_id = @person and offer_id = @id and team_id = @team and state in ('Open', 'Waiting') and version = @version
        """);

    /// <summary>How the referral stands once one of its offers is answered: where nobody could, the front door looks for another door, and the days it has waited count on.</summary>
    public static readonly Sql Settle = new("""
        update core_referral
        set state = case when exists (select 1 from core_referral_offer o where o.person_id = @person and o.referral_id = core_referral.referral_id and o.state = 'Open') then 'Offered'
                         when exists (select 1 from core_referral_offer a where a.person_id = @person and a.referral_id = core_referral.referral_id and a.state in ('Accepted', 'Waiting')) then 'Answered'
                         else 'Waiting' end,
            waits_since = case when @isLast = 1 then @now else waits_since end, risen_on = null, version = version + 1
        where person_id = @person and referral_id = @referral
        """);

    public static readonly Sql States = new("select o.state from core_referral_offer o where o.person_id = @person and o.referral_id = @referral");
}

/// <summary>A module that supports somebody, or that has been offered them.</summary>
internal sealed record TakenRow
{
    public string ModuleKey { get; init; } = "";
    public Guid? TeamId { get; init; }
}
