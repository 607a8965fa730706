using System.Reflection;
using System.Text.RegularExpressions;
using Peer.Peers;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Xunit.Sdk;
using Xunit.v3;

namespace Peer.Tests.Matching.Worlds;

/// <summary>How far somebody and the peer have come when the two worlds part.</summary>
public enum Far
{
    Waiting,
    Offered,
    Chosen,
    SaidYes,
    Matched,

    /// <summary>Another peer is matched with them, and this one stands in.</summary>
    StandsIn,
}

/// <summary>What a world holds besides.</summary>
/// <param name="Which">Which of the peers it is about.</param>
/// <param name="Load">How many others they support.</param>
/// <param name="Room">How much room the other peers have.</param>
/// <param name="Wishes">Whether the person has wishes.</param>
/// <param name="More">Whether a third peer is offered as well.</param>
internal sealed record Invented(int Which, int Load, int Room, bool Wishes, bool More);

/// <summary>One of the two worlds: a town in which somebody has come so far with a peer.</summary>
internal sealed partial class Pair : IAsyncDisposable
{
    private const int MostAlike = 3;

    public const string Words = "They shared a dealer on Harbour Street";

    private static readonly string[] Emails = [Town.Pat, Town.Priya, Town.Piotr], Names = ["Pat", "Priya", "Piotr"];

    private static readonly string[] s_account = ["/second-factor", "/sessions", "/sign-", "/confirm"];

    private readonly Town _town;
    private readonly List<(string Email, TestBrowser Browser)> _colleagues = [];
    private readonly Dictionary<(string Email, string Address), TestPage> _seen = [];
    private readonly Invented _world;
    private Guid _bo;
    private Guid[] _peers = [];

    private Pair(Town town, Invented world) => (_town, _world) = (town, world);

    public Guid Sam { get; private set; }

    public TestBrowser Cora { get; private set; } = null!;

    private Guid Peer => _peers[_world.Which];

    public static async Task<Pair> SettleAsync(DatabaseEngine engine, Invented world, Far stage)
    {
        var pair = new Pair(await Town.StartAsync(engine), world);
        await pair.PeopleAsync();
        if (stage >= Far.Offered) await pair.OfferAsync(stage);
        return pair;
    }

    private async Task PeopleAsync()
    {
        var peers = new List<Guid>();
        foreach (var (at, email) in Emails.Index())
        {
            peers.Add(await _town.PeerAsync(email, at == _world.Which ? 4 : _world.Room, said: at == 0 ? [("gender", "woman")] : [("language", "polish"), ("gender", "man")]));
        }

        _peers = [.. peers];
        for (var at = 0; at < _world.Load; at++) await _town.PersonAsync($"Theirs {at}", Emails[_world.Which], 20 + at);
        await _town.ColleagueAsync("wes@demo.example", "Wes Worker", "worker");
        (Sam, _bo) = (await _town.PersonAsync("Sam"), await _town.PersonAsync("Bo", null, 5));
        Cora = await _town.AsAsync(Town.Cora);
        foreach (var email in (string[])[.. Emails, "wes@demo.example"]) _colleagues.Add((email, await _town.AsAsync(email)));
        if (!_world.Wishes) return;
        var page = await Cora.OpenAsync($"/peer/matching/wishes/say/{Sam}");
        await Cora.SubmitAsync(page, WishTests.Wishes(page, ("gender", "woman")));
        Later();
    }

    private async Task OfferAsync(Far stage)
    {
        var (second, mine) = ((_world.Which + 1) % Emails.Length, stage == Far.StandsIn ? (_world.Which + 1) % Emails.Length : _world.Which);
        var other = _peers[second];
        var profiles = await Town.OfferAsync(Cora, Sam, null, [Peer, other, .. _world.More ? [_peers[(_world.Which + 2) % Emails.Length]] : Array.Empty<Guid>()]);
        Later();
        if (stage == Far.Offered) return;
        await Town.SayAsync(Cora, profiles, $"{_peers[mine]}");
        Later();
        if (stage == Far.Chosen) return;
        await Town.ReplyAsync(_colleagues[mine].Browser);
        Later();
        if (stage == Far.SaidYes) return;
        await Town.BeginAsync(Cora, Sam);
        Later();
        await WorryAsync(_colleagues[mine].Browser);
        if (stage == Far.StandsIn) await StandInAsync($"{await _town.WorkerAsync(Emails[_world.Which])}");
        Later();
    }

    // one worry that was answered, and one that waits
    private async Task WorryAsync(TestBrowser peer)
    {
        foreach (var words in (string[])["She coughs", "No coat again"])
        {
            await Town.SendAsync(peer, $"/peer/worries/tell/{Sam}", new Dictionary<string, string?> { ["Input.Words"] = words });
            Later();
            if (words != "She coughs") continue;
            await Cora.SubmitAsync(
                await Cora.OpenAsync((await Cora.OpenAsync("/peer/worries/list")).LinkTo("Sam")), new Dictionary<string, string?> { ["Input.Done"] = "Rang the nurse.", ["Input.ToldBack"] = "Thank you." }, "main form:not([action])");
            Later();
        }
    }

    private async Task StandInAsync(string worker) =>
        await Town.SendAsync(Cora, $"/people/{Sam}/support/{(await _town.SupportAsync(Sam)).SupportId}/back-up", new Dictionary<string, string?> { ["BackUp"] = worker });

    // what happens in one instant stands in any order
    private void Later() => _town.Platform.Clock.Advance(TimeSpan.FromMinutes(1));

    /// <summary>Whoever keeps it writes down that the two must not meet.</summary>
    public Task ExcludeAsync()
    {
        _seen.Clear();
        return Town.ExcludeAsync(Cora, Sam, Peer, "SameNetwork", Words);
    }

    /// <summary>The peer has no more room. Whoever was matched wants a change first, for nobody is matched and full at once; whoever stood in does so no longer, as the record's own page says it.</summary>
    public async Task FillAsync(Far stage)
    {
        _seen.Clear();
        if (stage == Far.Matched) await Town.SendAsync(Cora, $"/peer/matching/pairing/change/{Sam}");
        if (stage == Far.StandsIn) await StandInAsync("");
        await Town.SendAsync(_colleagues[_world.Which].Browser, "/peer/own/room", new Dictionary<string, string?> { ["Capacity"] = $"{_world.Load}" });
    }

    /// <summary>What is to be seen of Sam, what each colleague finds in My day, and everything besides that those see who keep no peers: nothing on it says how much room a peer has, but to the peer themself, and to whoever matches somebody else whom the peer may meet.</summary>
    public async Task<IReadOnlyList<(string Address, TestPage Page)>> OfPersonAsync()
    {
        var seen = new List<(string, TestPage)>();
        IReadOnlyList<string> addresses = [.. Of(Sam), .. await Addresses.OfPersonAsync(_town.Platform, Sam, Peer), .. await Addresses.OfSupportAsync(_town.Platform, Sam, Peer), "/", "/peer/matching/list", "/peer/matching/asking", "/peer/worries/list", "/peer/worries/told"];
        foreach (var (email, browser) in _colleagues.Prepend((Town.Cora, Cora)))
        {
            foreach (var address in addresses.Distinct())
            {
                await AddAsync(seen, email, browser, address);
            }

            if (browser != Cora) await WalkAsync(seen, email, browser, address => address.Contains($"{_bo}", StringComparison.OrdinalIgnoreCase) || (email == Emails[_world.Which] && (address == "/peer" || address.StartsWith("/peer/own/", StringComparison.Ordinal))));
        }

        return seen;
    }

    /// <summary>Every page of the module, those of the record about Sam's support, and every page that links lead everybody to, some of each kind, and those that could be asked for; but the one where it is kept, and who has looked at what.</summary>
    public async Task<IReadOnlyList<(string Address, TestPage Page)>> EverythingAsync()
    {
        var seen = new List<(string, TestPage)>();
        IReadOnlyList<string> addresses = [.. await Addresses.OfModuleAsync(_town.Platform, Sam, Peer), .. await Addresses.OfSupportAsync(_town.Platform, Sam, Peer)];
        foreach (var (email, browser) in _colleagues.Prepend((Town.Cora, Cora)))
        {
            var walked = await WalkAsync(seen, email, browser, _ => false);
            foreach (var address in addresses.Where(one => !walked.Contains(KindOf(one)))) await AddAsync(seen, email, browser, address);
        }

        return seen;
    }

    private async Task<IReadOnlyCollection<string>> WalkAsync(List<(string, TestPage)> seen, string email, TestBrowser browser, Func<string, bool> besides)
    {
        var alike = new Dictionary<string, int>(StringComparer.Ordinal);
        var (queue, known) = (new Queue<string>([.. Of(Sam), .. Of(_bo), "/", "/peer", "/peer/measures", "/team"]), new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        while (queue.TryDequeue(out var address))
        {
            if (!known.Add(address) || IsLeftOut(address) || besides(address)) continue;
            var kind = KindOf(address);
            if ((alike[kind] = alike.GetValueOrDefault(kind) + 1) > MostAlike) continue;
            var page = await AddAsync(seen, email, browser, address);
            foreach (var link in page.Document.QuerySelectorAll("a[href^='/']").Select(one => one.GetAttribute("href")!.Split('#')[0])) queue.Enqueue(link);
        }

        return alike.Keys;
    }

    private static string KindOf(string address) => Id().Replace(address, "");

    [GeneratedRegex("[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}")]
    private static partial Regex Id();

    // one's own account, with secrets of its own; where it is kept; who has looked, which tells that and by which module, of whoever keeps it as well; and the forms of the record's own pages, which are one step further than any word of this module goes
    private static bool IsLeftOut(string address) =>
        s_account.Any(one => address.StartsWith(one, StringComparison.Ordinal)) || address.Contains("/exclusions/", StringComparison.Ordinal) || address.EndsWith("/looks", StringComparison.Ordinal) || (address.StartsWith("/people/", StringComparison.Ordinal) && address.Split('?')[0].Split('/').Length > 4);

    private static IEnumerable<string> Of(Guid person) =>
    [
        $"/peer/matching/for-person/{person}", $"/peer/matching/offers/make/{person}", $"/peer/matching/pairing/change/{person}", $"/peer/beside/for-person/{person}", $"/people/{person}",
        $"/people/{person}/timeline", $"/people/{person}/support", $"/people/{person}/about-me",
    ];

    // the pages of an offer are found by the links of the page before
    private async Task<TestPage> AddAsync(List<(string, TestPage)> seen, string email, TestBrowser browser, string address)
    {
        var page = await AskAsync(email, browser, address);
        seen.Add(($"{email} {address}", page));
        if (!address.StartsWith("/peer/matching/for-person", StringComparison.Ordinal)) return page;
        foreach (var link in page.Document.QuerySelectorAll("main a[href*='/offers/'], main a[href*='/pairing/']").Select(one => one.GetAttribute("href")!)) seen.Add(($"{email} {link}", await AskAsync(email, browser, link)));
        return page;
    }

    // as long as nothing happens a page is fetched once
    private async Task<TestPage> AskAsync(string email, TestBrowser browser, string address) =>
        _seen.TryGetValue((email, address), out var seen) ? seen : _seen[(email, address)] = await browser.AskAsync(address);

    public async ValueTask DisposeAsync()
    {
        Cora.Dispose();
        foreach (var (_, browser) in _colleagues) browser.Dispose();
        await _town.DisposeAsync();
    }
}

/// <summary>Every engine at these stages.</summary>
public sealed class EveryStageAttribute(params Far[] stages) : DataAttribute
{
    public override async ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        var engines = await new EveryEngineAttribute().GetData(testMethod, disposalTracker);
        return [.. engines.SelectMany(engine => stages.Select(ITheoryDataRow (far) => new TheoryDataRow(engine.GetData()[0], far) { Skip = engine.Skip }))];
    }

    public override bool SupportsDiscoveryEnumeration() => true;
}
