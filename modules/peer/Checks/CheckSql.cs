using Platform.Sdk.Data;

namespace Peer.Checks;

internal static class CheckSql
{
    private const string Columns = "c.check_id, c.peer_id, c.number, c.level, c.issued_on, c.good_until, c.by_update_service, c.decision, c.decided_by, c.conditions, c.risk_assessed";

    /// <summary>The newest of each peer of a team: an earlier one counts no longer.</summary>
    public static readonly Sql OfTeam = new($"""
        select {Columns}
        from peer_check c
        join peer_peer p on p.peer_id = c.peer_id
        join core_worker_card w on w.worker_id = p.worker_id
        where w.team_id = @team and not exists (select 1 from peer_check l where l.peer_id = c.peer_id and l.number > c.number)
        order by c.check_id
        """);

    public static readonly Sql Of = new($"select {Columns} from peer_check c where c.peer_id = @peer order by c.number desc");

    public static readonly Sql Add = new("""
        insert into peer_check (check_id, peer_id, number, level, issued_on, good_until, by_update_service, decision, decided_by, conditions, risk_assessed, noted_at)
        values (@check, @peer, @number, @level, @issuedOn, @goodUntil, @byUpdateService, @decision, @decidedBy, @conditions, @riskAssessed, @now)
        """);
}
