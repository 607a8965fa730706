using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using CsCheck;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;

namespace Peer.Tests.Matching.Worlds;

/// <summary>
/// Two worlds that differ in one thing: in the one a peer must not meet somebody, in the other they have no more room. Through the running platform, every page of everybody but of whoever keeps it is the same to the byte.
/// </summary>
public sealed class FullOrApartTests
{
    [Theory, EveryStage(Far.Waiting, Far.Offered, Far.Chosen)]
    public Task A_peer_who_is_kept_apart_looks_to_everybody_as_if_they_were_full(DatabaseEngine engine, Far stage) => FullOrApart.CompareAsync(engine, stage);
}

/// <summary>The same once somebody has said yes; a class of its own, so that both run at once.</summary>
public sealed class FullOrApartLaterTests
{
    [Theory, EveryStage(Far.SaidYes, Far.Matched, Far.StandsIn)]
    public Task A_peer_who_is_kept_apart_looks_to_everybody_as_if_they_were_full(DatabaseEngine engine, Far stage) => FullOrApart.CompareAsync(engine, stage);
}

internal static partial class FullOrApart
{
    private const int Worlds = 1;

    private static readonly Gen<Invented> s_worlds = Gen.Select(Gen.Int[0, 1], Gen.Int[0, 2], Gen.Int[1, 4], Gen.Bool, Gen.Bool, (which, load, others, wishes, more) => new Invented(which, load, others, wishes, more));

    public static async Task CompareAsync(DatabaseEngine engine, Far stage) => await Depth.Cases(s_worlds).SampleAsync(async world =>
    {
        await using var apart = await Pair.SettleAsync(engine, world, stage);
        await using var full = await Pair.SettleAsync(engine, world, stage);
        await apart.ExcludeAsync();
        await full.FillAsync(stage);

        // one with room who is kept apart against one without: whatever is about the person, and everything that those see who keep no peers
        Same(Told(await full.OfPersonAsync()), Told(await apart.OfPersonAsync()));

        // both without room: everything, whoever it is about; at the usual depth where most has happened
        if (Depth.IsUsual && stage is not (Far.Offered or Far.Matched or Far.StandsIn)) return;
        await apart.FillAsync(Far.Waiting);
        var (there, here) = (Told(await full.EverythingAsync()), Told(await apart.EverythingAsync()));
        Same(there, here);
        Assert.True(there.Count(one => one.Bytes.StartsWith("200", StringComparison.Ordinal)) > 60);
        foreach (var email in (string[])[Town.Cora, Town.Pat, "wes@demo.example"]) Assert.True(here.Where(one => one.Address.StartsWith($"{email} /peer", StringComparison.Ordinal)).Select(one => one.Address).Distinct().Count() > 50);
        Assert.DoesNotContain(here, one => one.Bytes.Contains(Pair.Words, StringComparison.Ordinal));
        Assert.Contains(Pair.Words, (await apart.Cora.OpenAsync($"/peer/matching/exclusions/for-person/{apart.Sam}")).Html, StringComparison.Ordinal);
    }, iter: Depth.Times(Worlds), threads: 1);

    private static void Same(List<(string Address, string Bytes)> there, List<(string Address, string Bytes)> here)
    {
        foreach (var (full, apart) in there.Zip(here)) Assert.Equal($"{full.Address}\n{full.Bytes}", $"{apart.Address}\n{apart.Bytes}");
        Assert.Equal(there.Count, here.Count);
    }

    // two databases have other ids: each is told by the order in which it first appears
    private static List<(string Address, string Bytes)> Told(IReadOnlyList<(string Address, TestPage Page)> pages)
    {
        var ids = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        return [.. pages.Select(one => (Name(one.Address), BytesOf(one.Page)))];

        string BytesOf(TestPage page)
        {
            var headers = page.Response.Headers.Concat(page.Response.Content.Headers).Where(one => one.Key is not ("Date" or "Set-Cookie")).Select(one => $"{one.Key}: {string.Join(", ", one.Value)}");
            return Name($"{(int)page.Status}\n{string.Join('\n', headers.Order(StringComparer.Ordinal))}\n{Fresh().Replace(InOrder(page), "")}");
        }

        string Name(string text) => Id().Replace(text, match => ids.TryGetValue(match.Value, out var known) ? known : ids[match.Value] = $"#{ids.Count}");
    }

    // what one act tells the timeline is of one instant, and stands in any order
    private static string InOrder(TestPage page)
    {
        if (!page.Html.Contains("moj-timeline__item", StringComparison.Ordinal)) return page.Html;
        var around = new HtmlParser().ParseDocument(page.Html);
        var items = around.QuerySelectorAll(".moj-timeline__item").Select(item => item.ParentElement is { ChildElementCount: 1 } holder ? holder : item).ToList();
        if (items.Count < 2) return page.Html;
        foreach (var item in items) item.Remove();
        return string.Join('\n', items.Select(item => item.OuterHtml).Order(StringComparer.Ordinal).Append(around.DocumentElement.OuterHtml));
    }

    // every answer brings its forms a token and numbers of their own
    [GeneratedRegex("(?<=name=\"(__RequestVerificationToken|form_id|draft_id|Sealed|Input.Version|Version)\"[^>]*value=\")[^\"]*")]
    private static partial Regex Fresh();

    [GeneratedRegex("[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}|[0-9a-f]{32}")]
    private static partial Regex Id();
}
