using Peer.Tests.Keeping;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;
using Platform.Sdk.Record;

namespace Peer.Tests.Matching;

/// <summary>A peer's places are whole people: as many as they say themselves, and never more than the area's limit leaves by the weights of the phases.</summary>
public sealed class PlacesTests
{
    [Theory, EveryEngine]
    public async Task Where_somebody_new_weighs_more_than_the_limit_leaves_the_peer_is_not_offered_though_heads_would_leave_a_place(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine, ("caseloadLimit", "3"), ("phaseWeights:gettingToKnow", "1.5"));
        await town.PeerAsync(Town.Pat, capacity: 3);
        await town.PeerAsync(Town.Priya, capacity: 3);
        await LedAsync(town, Town.Pat, 2);
        await LedAsync(town, Town.Priya, 1);
        var sam = await WaitingAsync(town, Phase.GettingToKnow);
        using var cora = await town.AsAsync(Town.Cora);

        var make = await cora.OpenAsync($"/peer/matching/offers/make/{sam}");

        // two places are taken of three: half a place is none
        Assert.Equal(["Priya Peer"], Town.Shown(make));
        Assert.Contains("Priya Peer; room for one more person", make.TextOf("main form"), StringComparison.Ordinal);
        var give = await cora.OpenAsync($"/people/{sam}/support/{(await town.SupportAsync(sam)).SupportId}/give");
        Assert.DoesNotContain("Pat Peer", give.TextOf("main form"), StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Whom_the_peer_lets_go_step_by_step_leaves_room_by_the_weight_of_that_and_never_more_than_they_say_themselves(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine, ("caseloadLimit", "2"));
        await town.PeerAsync(Town.Pat, capacity: 3);
        await town.PeerAsync(Town.Priya, capacity: 2);
        foreach (var email in (string[])[Town.Pat, Town.Priya]) await LedAsync(town, email, 2, Phase.SteppingDown);
        using var cora = await town.AsAsync(Town.Cora);

        Assert.Equal(["Pat Peer"], Town.Shown(await cora.OpenAsync($"/peer/matching/offers/make/{await town.PersonAsync()}")));
    }

    [Theory, EveryEngine]
    public async Task When_the_last_place_goes_by_its_weight_meanwhile_whoever_begins_is_told_so_and_keeps_what_they_typed(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine, ("caseloadLimit", "2"));
        var pat = await town.PeerAsync(Town.Pat, capacity: 5);
        await LedAsync(town, Town.Pat, 2, Phase.SteppingDown);
        var (sam, bo) = (await town.PersonAsync(), await town.PersonAsync("Bo"));
        using var cora = await town.AsAsync(Town.Cora);
        using var peer = await town.AsAsync(Town.Pat);
        foreach (var person in (Guid[])[sam, bo])
        {
            await Town.SayAsync(cora, await Town.OfferAsync(cora, person, "The only one", pat), $"{pat}");
            await Town.ReplyAsync(peer);
        }

        var late = await cora.OpenAsync((await cora.OpenAsync($"/peer/matching/for-person/{bo}")).LinkTo("Begin"));
        await Town.BeginAsync(cora, sam);

        var refused = await cora.PostAsync(late, new Dictionary<string, string?> { ["Input.KnowFirst"] = "Typed" });

        Assert.Contains("Whom they chose has no place left now. Nothing that you typed is lost", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Typed", refused.Html, StringComparison.Ordinal);
        Assert.Contains("They chose Pat Peer, who is not free any more.", (await cora.OpenAsync($"/peer/matching/for-person/{bo}")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task The_room_that_is_told_is_a_number_of_whole_people(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine, ("caseloadLimit", "6"), ("phaseWeights:gettingToKnow", "0.75"), ("phaseWeights:dormant", "0.1"));
        foreach (var (at, email) in ((string[])[Town.Pat, Town.Priya, Town.Piotr]).Index())
        {
            await town.PeerAsync(email, capacity: 20);
            foreach (var phase in (Phase[])[Phase.GettingToKnow, Phase.Active, Phase.SteppingDown, Phase.Dormant]) await LedAsync(town, email, at + 1, phase);
        }

        var sam = await WaitingAsync(town, Phase.GettingToKnow);
        using var cora = await town.AsAsync(Town.Cora);

        // 2.35, 4.7 and 7.05 are taken of six, and one more takes 0.75
        var shown = (await cora.OpenAsync($"/peer/matching/offers/make/{sam}")).TextOf("main form");
        Assert.Contains("Pat Peer; room for 4 more people", shown, StringComparison.Ordinal);
        Assert.Contains("Priya Peer; room for one more person", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Piotr Peer", shown, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Whoever_is_a_peer_for_peer_support_alone_and_not_for_the_record_is_offered_to_nobody(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        foreach (var email in (string[])[Town.Pat, Town.Priya]) await town.PeerAsync(email);
        await town.WriteAsync(scope => scope.Database.ExecuteOneAsync(PeersSql.DropRoleIn, new { module = "core", email = Town.Pat }));
        using var cora = await town.AsAsync(Town.Cora);

        Assert.Equal(["Priya Peer"], Town.Shown(await cora.OpenAsync($"/peer/matching/offers/make/{await town.PersonAsync()}")));
    }

    private static async Task LedAsync(Town town, string email, int many, Phase phase = Phase.Active)
    {
        for (var at = 0; at < many; at++) await PhaseAsync(town, await town.PersonAsync($"Theirs {at}", email), phase);
    }

    private static async Task<Guid> WaitingAsync(Town town, Phase phase)
    {
        var person = await town.PersonAsync();
        await PhaseAsync(town, person, phase);
        return person;
    }

    private static Task<bool> PhaseAsync(Town town, Guid person, Phase phase) => town.WriteAsync(scope => scope.Database.ExecuteOneAsync(PlacesSql.Phase, new { person, phase }));
}

internal static class PlacesSql
{
    public static readonly Sql Phase = new("update core_support set phase = @phase where person_id = @person");
}
