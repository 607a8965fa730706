using System.Text.RegularExpressions;
using Peer.Checks;
using Peer.Peers;
using Peer.Supervision;
using Platform.Conformance.Engines;
using Platform.Conformance.Exploring.Saying;
using Platform.Conformance.Running;
using Platform.Data.Engines;

namespace Peer.Tests.Keeping;

public sealed class WordsTests
{
    private static readonly Dictionary<string, string?> s_otherwise = new()
    {
        ["words:worker"] = "keyworker", ["words:workers"] = "keyworkers", ["words:person"] = "islander", ["words:people"] = "islanders", ["words:peer:Peer support"] = "Fellow travellers",
    };

    [Theory, EveryEngine]
    public async Task Every_page_speaks_the_areas_words(DatabaseEngine engine)
    {
        await using var scene = await PeersScene.StartAsync(engine, new TestSetup { Settings = s_otherwise });
        using var cora = await scene.SignInAsync(PeersScene.Cora);
        var peer = await scene.ReadyAsync(cora, PeersScene.Pat);
        await scene.SupportedAsync(PeersScene.Pat);
        using var pat = await scene.SignInAsync(PeersScene.Pat);

        foreach (var (browser, path) in (IEnumerable<(TestBrowser, string)>)
        [
            .. ((string[])["", "/measures", "/peers/add", $"/peers/show/{peer}", $"/peers/standing/ready/{peer}", $"/peers/standing/agree/{peer}", $"/peers/standing/own-record/{peer}", $"/peers/pausing/leave/{peer}", "/supervision/group/reflect"]).Select(path => (cora, path)),
            .. ((string[])["", "/own/room", "/own/pause", "/own/standing", "/profiles/own", "/profiles/preview", "/wellbeing/own"]).Select(path => (pat, path)),
        ])
        {
            var page = await browser.OpenAsync("/peer" + path);
            // the demo's team and the courses have names of their own
            var said = $"{page.Title} {page.Text}".Replace("Pat Peer", "", StringComparison.Ordinal).Replace("Peer support team", "", StringComparison.Ordinal).Replace("Peer support course", "", StringComparison.Ordinal).Replace("Peer support apprenticeship", "", StringComparison.Ordinal);
            Assert.DoesNotMatch(new Regex("Peer support|\\b(worker|person|people)s?\\b", RegexOptions.IgnoreCase), said);
        }
    }

    [Fact]
    public void No_choice_blames_anybody()
    {
        var said = Words<PeerState>().Concat(Words<CheckLevel>()).Concat(Words<CheckDecision>()).Concat(Words<Condition>()).Concat(Words<After>()).Concat(Words<TalkKind>()).ToList();

        Assert.Empty(said.SelectMany(UnkindWords.In));
        foreach (var word in (string[])["fail", "refus", "offen", "unsuitable", "reject", "suspend", "breach", "behaviour"])
        {
            Assert.DoesNotContain(said, one => one.Contains(word, StringComparison.OrdinalIgnoreCase));
        }

        static IEnumerable<string> Words<T>() where T : struct, Enum => Enum.GetValues<T>().Select(choice => choice.InWords());
    }

    [Theory, EveryEngine]
    public async Task The_demo_shows_peers_at_every_step(DatabaseEngine engine)
    {
        await using var scene = await PeersScene.StartAsync(engine, new TestSetup { DemoPeople = true });
        using var cora = await scene.SignInAsync(PeersScene.Cora);

        var page = await cora.OpenAsync("/peer");

        foreach (var said in (string[])["Ready (", "Preparing (1)", "Pausing (1)", "Pat Peer", "Priya Peer Supervision is late", "Piotr Peer"]) Assert.Contains(said, page.Text, StringComparison.Ordinal);
        Assert.Contains("Renew the check of a peer", (await cora.OpenAsync("/")).Text, StringComparison.Ordinal);
        using var pat = await scene.SignInAsync(PeersScene.Pat);
        Assert.Contains("I make a strong tea", (await pat.OpenAsync("/peer/profiles/preview")).Text, StringComparison.Ordinal);
        Assert.Contains("Winnie Unreal", (await pat.OpenAsync("/peer")).Text, StringComparison.Ordinal);
    }
}
