using AngleSharp.Dom;
using Peer.Checks;
using Peer.Peers;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;

namespace Peer.Tests.Matching.Worlds;

/// <summary>One town in which worlds are written down one after the other, and asked of the pages.</summary>
internal sealed class RowsScene(Town town, TestBrowser cora, TestBrowser wes, IReadOnlyList<string> emails) : IAsyncDisposable
{
    private readonly List<Guid> _peers = [];
    private readonly List<List<Guid>> _led = [];
    private readonly Dictionary<Guid, Guid> _supports = [];

    public int Shown { get; private set; }

    public int Hidden { get; private set; }

    public int Begun { get; private set; }

    public int Refused { get; private set; }

    public static async Task<RowsScene> StartAsync(DatabaseEngine engine, int limit, IReadOnlyList<string> emails)
    {
        var town = await Town.StartAsync(engine, ("caseloadLimit", $"{limit}"));
        await town.ColleagueAsync("wes@demo.example", "Wes Worker", "worker");
        // of another team: never shown to anybody here
        await town.ColleagueAsync("elsewhere@demo.example", "Elsewhere", like: Town.Navigator);
        await town.PeerAsync("elsewhere@demo.example");
        var scene = new RowsScene(town, await town.AsAsync(Town.Cora), await town.AsAsync("wes@demo.example"), emails);
        foreach (var email in emails)
        {
            await town.ColleagueAsync(email, $"Peer {email[..4]}");
            scene._peers.Add(await town.PeerAsync(email));
            List<Guid> led = [Ids.New(), Ids.New(), Ids.New()];
            await town.WriteAsync(async write =>
            {
                foreach (var person in led) await PersonAsync(write, person, email);
            });
            scene._led.Add(led);
        }

        return scene;

        async Task PersonAsync(ModuleScope write, Guid person, string lead)
        {
            await write.Database.ExecuteAsync(TownSql.AddPerson, new { person, name = "Somebody led", now = town.Now });
            await write.Database.ExecuteOneAsync(RowsSql.AddSupport, new { person, support = Ids.New(), lead, on = town.Today });
        }
    }

    public Guid IdOf(int at) => _peers[at];

    public Task<bool> SetAsync(int at, DrawnPeer drawn) => town.WriteAsync(async scope =>
    {
        var peer = _peers[at];
        await scope.Database.ExecuteOneAsync(RowsSql.SetPeer, new { peer, state = drawn.State, until = town.Today.AddDays(drawn.CheckDays), capacity = drawn.Capacity });
        await scope.Database.ExecuteOneAsync(RowsSql.SetShown, new { peer, shown = drawn.Shown ? town.Today : (DateOnly?)null });
        await scope.Database.ExecuteAsync(RowsSql.ClearChecks, new { peer });
        IReadOnlyList<string> checks = drawn.Check switch
        {
            AtCheck.NotInHomes => [$"{Condition.NotInHomes}"], AtCheck.GroupsOnly => ["", $"{Condition.GroupsOnly}"], AtCheck.GroupsOnlyBefore => [$"{Condition.GroupsOnly}", ""], _ => [],
        };
        foreach (var (number, conditions) in checks.Index()) await scope.Database.ExecuteAsync(RowsSql.AddCheck, new { id = Ids.New(), peer, number = number + 1, on = town.Today, conditions, now = town.Now });
        foreach (var (number, person) in _led[at].Index())
        {
            var goesOn = number < drawn.Led;
            await scope.Database.ExecuteAsync(RowsSql.SetSupport, new { person, phase = goesOn ? "Active" : "Ended", on = goesOn ? (DateOnly?)null : town.Today });
        }
    });

    /// <summary>Somebody with what stands between them and each peer; where they are merged, on two records that become one.</summary>
    public async Task<Guid> WriteAsync(IReadOnlyList<DrawnPair> pairs, bool merged)
    {
        var (person, other) = (Ids.New(), merged ? Ids.New() : (Guid?)null);
        await town.WriteAsync(async scope =>
        {
            foreach (var one in (IReadOnlyList<Guid>)(other is { } second ? [person, second] : [person]))
            {
                _supports[one] = Ids.New();
                await scope.Database.ExecuteAsync(TownSql.AddPerson, new { person = one, name = "Sam", now = town.Now });
                await scope.Database.ExecuteOneAsync(RowsSql.AddSupport, new { person = one, support = _supports[one], lead = (string?)null, on = town.Today });
            }

            foreach (var (at, pair) in pairs.Index()) await PairAsync(scope, pair.Other && other is { } second ? second : person, _peers[at], pair);
        });
        if (other is not { } into) return person;
        var proposed = await wes.SubmitAsync(await wes.OpenAsync($"/people/{person}/merges/propose?other={into}"), new Dictionary<string, string?> { ["Input.Because"] = "The same person." });
        Assert.Contains("Merged", (await Town.SendAsync(cora, $"{proposed.Path}/decide", new Dictionary<string, string?> { ["Input.Decision"] = "Yes" })).Text, StringComparison.Ordinal);
        return person;
    }

    private async Task PairAsync(ModuleScope scope, Guid person, Guid peer, DrawnPair pair)
    {
        IReadOnlyList<DateOnly?> exclusions = pair.Apart switch
        {
            Apart.Kept => [null], Apart.Lifted => [town.Today], Apart.LiftedAndKept => [town.Today, null], Apart.KeptTwiceAndLiftedOnce => [null, town.Today], _ => [],
        };
        foreach (var over in exclusions) await scope.Database.ExecuteAsync(RowsSql.AddExclusion, new { id = Ids.New(), person, peer, on = town.Today, over });
        switch (pair.Answer)
        {
            case Answer.PeerSaidNo or Answer.MayBeAskedAgain: await OfferedAsync(scope, person, peer, "Over", "Chosen", pair.Answer == Answer.PeerSaidNo ? "No" : "Over"); break;
            case Answer.NotThese: await OfferedAsync(scope, person, peer, "Others", "NotThese", null); break;
            case Answer.Changed or Answer.Left:
                await scope.Database.ExecuteOneAsync(RowsSql.AddMatch, new { id = Ids.New(), person, support = _supports[person], peer, on = town.Today, by = pair.Answer == Answer.Changed ? "Change" : "Left" });
                break;
        }
    }

    private async Task<Guid> OfferedAsync(ModuleScope scope, Guid person, Guid peer, string offered, string state, string? answered)
    {
        var (offer, asked) = (Ids.New(), answered is null ? (Guid?)null : Ids.New());
        await scope.Database.ExecuteOneAsync(RowsSql.AddOffer, new { offer, person, support = _supports[person], state = offered, on = town.Today });
        if (asked is not null) await scope.Database.ExecuteOneAsync(RowsSql.AddAsked, new { asked, peer, on = town.Today, state = answered });
        await scope.Database.ExecuteOneAsync(RowsSql.AddOffered, new { id = Ids.New(), person, offer, peer, state, asked });
        return offer;
    }

    /// <summary>Whom the form to offer shows: those not offered before, and those whom they know.</summary>
    public async Task<(IReadOnlyList<Guid> New, IReadOnlyList<Guid> Known)> ShownAsync(Guid person)
    {
        var boxes = (await cora.OpenAsync($"/peer/matching/offers/make/{person}")).Document.QuerySelectorAll("main form input[type=checkbox]").ToLookup(one => one.Closest("details") is not null, one => Guid.Parse(one.GetAttribute("value")!));
        var (fresh, known) = (boxes[false].ToList(), boxes[true].ToList());
        Shown += fresh.Count + known.Count;
        Hidden += emails.Count - fresh.Count - known.Count;
        return (fresh, known);
    }

    /// <summary>Sends the form with one peer, whether it shows them or not; answers whether they were offered.</summary>
    public async Task<bool> OfferAsync(Guid person, int at)
    {
        // where nobody is free there is no form to send: whoever has one open from before sends that
        var page = await cora.OpenAsync($"/peer/matching/offers/make/{person}");
        if (page.Document.QuerySelector("main form") is null) return false;
        var sent = await cora.PostAsync(page, Town.Offering("One is enough", _peers[at]));
        var open = await town.Platform.InScopeAsync(scope => scope.Database.OneAsync<int>(RowsSql.OpenOffers, new { person })) > 0;
        Assert.Equal(open, sent.Location is not null);
        if (!open) Refused++;
        return open;
    }

    /// <summary>They chose a peer who said yes; something happens after the form to begin was opened. Answers whether the peer leads it then.</summary>
    public async Task<bool> BeginsAsync(Guid person, int at, Meanwhile meanwhile)
    {
        var (offer, peer) = (Guid.Empty, _peers[at]);
        await town.WriteAsync(async scope => offer = await OfferedAsync(scope, person, peer, "Chosen", "Chosen", "Yes"));
        var form = await cora.OpenAsync($"/peer/matching/pairing/begin/{person}/{offer}");
        await town.WriteAsync(async scope =>
        {
            if (meanwhile is Meanwhile.Kept or Meanwhile.KeptAndLifted) await scope.Database.ExecuteAsync(RowsSql.AddExclusion, new { id = Ids.New(), person, peer, on = town.Today, over = meanwhile == Meanwhile.Kept ? (DateOnly?)null : town.Today });
            if (meanwhile is Meanwhile.Full or Meanwhile.Paused) await scope.Database.ExecuteOneAsync(TownSql.SetPeer, new { peer, state = meanwhile == Meanwhile.Paused ? PeerState.Paused : PeerState.Ready, capacity = meanwhile == Meanwhile.Full ? 0 : 4 });
        });
        var sent = await cora.PostAsync(form);
        var lead = await town.Platform.InScopeAsync(scope => scope.Database.OneAsync<Guid?>(RowsSql.LeadOf, new { person, support = _supports[person] }));
        Assert.Equal(lead is not null, sent.Location is not null);
        if (lead is null) Refused++;
        else Begun++;
        return lead is not null;
    }

    /// <summary>Nobody of this world is supported any longer.</summary>
    public Task<bool> EndAsync(IEnumerable<Guid> people) => town.WriteAsync(async scope =>
    {
        foreach (var person in people) await scope.Database.ExecuteAsync(RowsSql.SetSupport, new { person, phase = "Ended", on = town.Today });
    });

    public async ValueTask DisposeAsync()
    {
        cora.Dispose();
        wes.Dispose();
        await town.DisposeAsync();
    }
}
