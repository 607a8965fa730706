using Platform.Sdk.Data;

namespace Platform.Record.Referrals.Matching;

internal static class MatchSql
{
    public static readonly Sql WasSent = Sql.ForEveryone("""
        select count(*) from core_referral f where f.referral_id = @id and f.code_hash = @hash
        """, "whether the very form, with its code, was taken before");

    public static readonly Sql InSight = new("select count(*) from {sight} v");

    public static readonly Sql Sees = new("select count(*) from core_person p where p.person_id = @person and {visible p.person_id}");

    /// <summary>Whose it is; while an earlier one about them is open, that one is answered for both.</summary>
    public static readonly Sql Tie = new("""
        update core_referral
        set person_id = @person, joined_id = case when state = 'Waiting' then @joined else null end,
            state = case when state = 'Waiting' and @joined is not null then 'Joined' else state end, version = version + 1
        where referral_id = @id and person_id is null and version = @version
        """);

    public static readonly Sql Join = new("""
        update core_referral set joined_id = @joined, state = 'Joined', version = version + 1
        where person_id = @person and referral_id = @id and state = 'Waiting'
        """);

    public static readonly Sql Open = new("""
        select f.referral_id
        from core_referral f
        where f.person_id = @person and f.referral_id <> @id and f.state in ('Waiting', 'Offered')
        order by f.sent_at, f.referral_id
        """);

    public static readonly Sql Supporters = new("""
        select s.team_id, s.lead_worker_id as worker_id
        from core_support s
        where s.person_id = @person and s.phase <> 'Ended'
        """);
}

/// <summary>Who supports a person now.</summary>
internal sealed record SupporterRow
{
    public Guid TeamId { get; init; }
    public Guid? WorkerId { get; init; }
}
