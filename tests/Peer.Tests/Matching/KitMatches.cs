using Peer.Matching;
using Peer.Matching.Asking;
using Platform.Conformance.Running;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;

namespace Peer.Tests.Matching;

/// <summary>What it takes several people to bring about, for the kit to find: a match, whoever said yes to whoever waits, and a question to the kit's own peer.</summary>
internal static class KitMatches
{
    public static Task WriteAsync(TestPlatform platform, Guid person) => platform.InScopeAsync(async scope =>
    {
        await scope.Database.TransactAsync(() => WriteAsync(scope, person));
        return true;
    });

    private static async Task WriteAsync(ModuleScope scope, Guid person)
    {
        var (now, today) = (scope.Now, scope.Today);
        var kit = (await scope.Database.OneAsync<KitPeer>(KitMatchesSql.Kit))!;
        var ready = (await scope.Database.ManyAsync<Guid>(KitMatchesSql.Ready))[0];
        var match = Ids.New();
        await scope.Database.ExecuteOneAsync(KitMatchesSql.Match, new { match, person, peer = kit.PeerId, worker = kit.WorkerId, today });
        await scope.Database.ExecuteAsync(KitMatchesSql.Review, new { review = Ids.New(), person, match, today });

        var mine = Ids.New();
        await AskAsync(mine, kit.PeerId, AskedState.Waiting);
        await AskedOver.RaiseAsync(scope, mine, kit.WorkerId, kit.TeamId, today);

        // one whose match begins, and one who would like others after all
        var other = Ids.New();
        await scope.Database.ExecuteAsync(TownSql.AddPerson, new { person = other, name = "Kit waits", now });
        await scope.Database.ExecuteOneAsync(TownSql.AddSupport, new { person = other, support = Ids.New(), lead = (string?)null, module = "peer", email = "kit-all@demo.example", on = today });

        // they chose, and the peer said yes
        foreach (var waits in await scope.Database.ManyAsync<Guid>(KitMatchesSql.Waiting))
        {
            var (offer, yes) = (Ids.New(), Ids.New());
            await AskAsync(yes, ready, AskedState.Yes);
            await scope.Database.ExecuteOneAsync(KitMatchesSql.Offer, new { offer, person = waits, today });
            await scope.Database.ExecuteAsync(KitMatchesSql.Offered, new { id = Ids.New(), person = waits, offer, peer = ready, asked = yes });
        }

        Task<int> AskAsync(Guid asked, Guid peer, AskedState state) => scope.Database.ExecuteAsync(KitMatchesSql.Ask, new { asked, peer, team = kit.TeamId, today, state });
    }
}

internal sealed record KitPeer
{
    public Guid PeerId { get; init; }
    public Guid WorkerId { get; init; }
    public Guid TeamId { get; init; }
}

internal static class KitMatchesSql
{
    public static readonly Sql Kit = new("""
        select p.peer_id, p.worker_id, w.team_id from peer_peer p join core_worker w on w.worker_id = p.worker_id where w.email = 'kit-all@demo.example'
        """);

    public static readonly Sql Ready = new("""
        select p.peer_id from peer_peer p join core_worker w on w.worker_id = p.worker_id where w.email = 'kit-peer@demo.example'
        """);

    public static readonly Sql Waiting = new("""
        select s.person_id from core_support s
        where s.module_key = 'peer' and s.lead_worker_id is null and s.team_id = (select w.team_id from core_worker w where w.email = 'kit-all@demo.example')
          and not exists (select 1 from peer_offer o where o.person_id = s.person_id)
        """);

    public static readonly Sql Match = new("""
        insert into peer_match (match_id, person_id, support_id, peer_id, hears_id, know_first, from_on)
        select @match, @person, s.support_id, @peer, @worker, 'Kit', @today from core_support s where s.person_id = @person and s.module_key = 'peer'
        """);

    public static readonly Sql Review = new("""
        insert into peer_review (review_id, person_id, match_id, turn, first_due_on, due_on, version) values (@review, @person, @match, 1, @today, @today, 1)
        """);

    public static readonly Sql Ask = new("""
        insert into peer_asked (asked_id, peer_id, team_id, asked_on, answer_by, state, version) values (@asked, @peer, @team, @today, @today, @state, 1)
        """);

    public static readonly Sql Offer = new("""
        insert into peer_offer (offer_id, person_id, support_id, state, offered_on, offered_by, offered, version)
        select @offer, @person, s.support_id, 'Chosen', @today, 'Kit', 2, 1 from core_support s where s.person_id = @person and s.module_key = 'peer'
        """);

    public static readonly Sql Offered = new("""
        insert into peer_offered (offered_id, person_id, offer_id, peer_id, place, state, asked_id) values (@id, @person, @offer, @peer, 0, 'Chosen', @asked)
        """);
}
