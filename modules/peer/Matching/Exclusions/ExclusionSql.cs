using Platform.Sdk.Data;

namespace Peer.Matching.Exclusions;

internal static class ExclusionSql
{
    private const string Columns = "x.exclusion_id, x.peer_id, p.worker_id, w.name, x.kind, x.words, x.kept_on, x.kept_by, x.over_on, x.version";

    /// <summary>A peer who keeps exclusions does not read their own.</summary>
    public static readonly Sql Of = new($"""
        select {Columns}
        from peer_exclusion x
        join peer_peer p on p.peer_id = x.peer_id
        join core_worker_card w on w.worker_id = p.worker_id
        where x.person_id = @person and p.worker_id <> @worker
        order by case when x.over_on is null then 0 else 1 end, w.name, x.kept_on desc, x.exclusion_id
        """);

    public static readonly Sql Add = new("""
        insert into peer_exclusion (exclusion_id, person_id, peer_id, kind, words, kept_on, kept_by, version)
        values (@exclusion, @person, @peer, @kind, @words, @today, @by, 1)
        """);

    public static readonly Sql Lift = new("""
        update peer_exclusion set over_on = @today, version = version + 1
        where person_id = @person and exclusion_id = @exclusion and version = @version and over_on is null
        """);

    /// <summary>Each support that goes on with somebody, and each peer who must not meet them: whether they lead it or not.</summary>
    public static readonly Sql ApartFrom = new("""
        select s.support_id, s.team_id, p.peer_id, p.worker_id, case when s.lead_worker_id = p.worker_id then 1 else 0 end as leads
        from core_support_card s
        join peer_exclusion x on x.person_id = s.person_id
        join peer_peer p on p.peer_id = x.peer_id
        where s.person_id = @person and s.module_key = 'peer' and s.phase <> 'Ended' and x.over_on is null
        group by s.support_id, s.team_id, s.lead_worker_id, p.peer_id, p.worker_id
        order by s.support_id, p.peer_id
        """);
}
