using Platform.Sdk.Data;

namespace Peer.Peers;

internal static class PeerSql
{
    private const string Columns = """
        p.peer_id, p.worker_id, p.team_id, w.name, p.state, p.state_on, p.capacity, p.version, f.shown_on,
        (select count(*) from core_support_card s
         where s.lead_worker_id = p.worker_id and s.module_key = 'peer' and s.phase <> 'Ended' and {visible s.person_id}) as load
        """;

    private const string From = """
        from peer_peer p
        join core_worker_card w on w.worker_id = p.worker_id
        left join peer_profile f on f.peer_id = p.peer_id
        """;

    /// <summary>Whoever can support somebody first, and who has left last.</summary>
    public static readonly Sql OfTeam = new($$"""
        select {{Columns}}
        {{From}}
        where p.team_id = @team
        order by case p.state when 'Ready' then 0 when 'Preparing' then 1 when 'Paused' then 2 else 3 end, w.name, p.peer_id
        """);
}
