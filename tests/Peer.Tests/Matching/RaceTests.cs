using Microsoft.Extensions.DependencyInjection;
using Peer.Matching.Asking;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Record.Support.HandingOn;
using Platform.Sdk.Data;
using Platform.Sdk.Record;

namespace Peer.Tests.Matching;

public sealed class RaceTests
{
    private const int Rivals = 8;

    [Theory, EveryEngine]
    public async Task Of_many_who_begin_with_the_last_place_of_one_peer_one_wins_and_the_others_are_told_and_lose_nothing(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var pat = await town.PeerAsync(Town.Pat, capacity: 1);
        using var cora = await town.AsAsync(Town.Cora);
        var people = await SaidYesAsync(town, cora, pat, Rivals);
        var forms = new List<TestPage>();
        foreach (var person in people) forms.Add(await cora.OpenAsync((await cora.OpenAsync($"/peer/matching/for-person/{person}")).LinkTo("Begin")));

        var answers = await Task.WhenAll(forms.Select((form, at) => cora.PostAsync(form, new Dictionary<string, string?> { ["Input.KnowFirst"] = $"Typed for {at}" })));

        Assert.Single(answers, answer => answer.Location is not null);
        foreach (var (at, lost) in answers.Index().Where(one => one.Item.Location is null))
        {
            Assert.Contains("Whom they chose has no place left now. Nothing that you typed is lost", lost.Text, StringComparison.Ordinal);
            Assert.Contains($"Typed for {at}", lost.Html, StringComparison.Ordinal);
        }

        var supports = await Task.WhenAll(people.Select(town.SupportAsync));
        Assert.Single(supports, one => one.LeadWorkerId is not null);
        Assert.DoesNotContain(await town.WorkAsync(), one => one.Kind == "peer.asked");
    }

    /// <summary>Whoever is quicker: in the end a peer never leads somebody whom they must not meet.</summary>
    [Theory, EveryEngine]
    public async Task A_match_and_an_exclusion_at_once_never_both_stand(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var pat = await town.PeerAsync(Town.Pat, capacity: 5);
        await town.ColleagueAsync("second@demo.example", "Sal Second", "lead");
        using var cora = await town.AsAsync(Town.Cora);
        using var second = await town.AsAsync("second@demo.example");
        foreach (var person in await SaidYesAsync(town, cora, pat, 5))
        {
            var begin = await cora.OpenAsync((await cora.OpenAsync($"/peer/matching/for-person/{person}")).LinkTo("Begin"));
            var exclude = await second.OpenAsync($"/peer/matching/exclusions/for-person/{person}");

            await Task.WhenAll(cora.PostAsync(begin), second.PostAsync(exclude, new Dictionary<string, string?> { ["Input.Peer"] = $"{pat}", ["Input.Kind"] = "Known" }));

            Assert.Contains("Pat Peer: they know each other", (await second.OpenAsync(exclude.Path)).Text, StringComparison.Ordinal);
            Assert.Null((await town.SupportAsync(person)).LeadWorkerId);
        }
    }

    [Theory, EveryEngine]
    public async Task Of_two_offers_to_one_person_at_once_one_stands_and_of_many_answers_one_is_taken(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var (pat, priya) = (await town.PeerAsync(Town.Pat), await town.PeerAsync(Town.Priya));
        var sam = await town.PersonAsync();
        using var cora = await town.AsAsync(Town.Cora);
        var offers = new List<TestPage>();
        for (var at = 0; at < Rivals; at++) offers.Add(await cora.OpenAsync($"/peer/matching/offers/make/{sam}"));
        var made = await Task.WhenAll(offers.Select(form => cora.PostAsync(form, Town.Offering(null, pat, priya))));
        var offer = Assert.Single(made, one => one.Location is not null);
        Assert.All(made.Where(one => one.Location is null), one => Assert.Contains("An offer stands open still.", one.Text, StringComparison.Ordinal));

        var link = (await cora.OpenAsync(offer.Location!)).LinkTo("Write down what they say");
        var answers = new List<TestPage>();
        for (var at = 0; at < Rivals; at++) answers.Add(await cora.OpenAsync(link));
        var said = await Task.WhenAll(answers.Select((form, at) => cora.PostAsync(form, new Dictionary<string, string?> { ["Input.Answer"] = at % 2 == 0 ? $"{pat}" : "Others", ["Input.Words"] = $"Typed {at}" })));

        Assert.Single(said, one => one.Location is not null);
        Assert.All(said.Index().Where(one => one.Item.Location is null), one => Assert.Contains($"Typed {one.Index}", one.Item.Html, StringComparison.Ordinal));
        Assert.True((await town.WorkAsync()).Count(one => one.Kind == "peer.asked") <= 1);
    }

    [Theory, EveryEngine]
    public async Task The_areas_limit_counts_whomever_the_peer_supports_and_is_told_in_the_same_words(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine, ("caseloadLimit", "1"));
        var pat = await town.PeerAsync(Town.Pat, capacity: 3);
        using var cora = await town.AsAsync(Town.Cora);
        var sam = (await SaidYesAsync(town, cora, pat, 1))[0];
        var begin = await cora.OpenAsync((await cora.OpenAsync($"/peer/matching/for-person/{sam}")).LinkTo("Begin"));
        // somebody of whom the coordinator knows nothing
        var hidden = await town.PersonAsync("Hidden", Town.Pat);
        await town.WriteAsync(scope => scope.Database.ExecuteOneAsync(RaceSql.KeepAway, new { id = Ids.New(), person = hidden, email = Town.Cora, now = town.Now }));
        Assert.DoesNotContain("Hidden", (await cora.OpenAsync("/peer/matching/list")).Text, StringComparison.Ordinal);

        var refused = await cora.PostAsync(begin, new Dictionary<string, string?> { ["Input.KnowFirst"] = "Kept" });

        Assert.Contains("Whom they chose has no place left now.", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Kept", refused.Html, StringComparison.Ordinal);
        Assert.Null((await town.SupportAsync(sam)).LeadWorkerId);
    }

    /// <summary>Whoever is quicker: nobody is matched after a no, and no no is heard after a match.</summary>
    [Theory, EveryEngine]
    public async Task A_no_that_comes_while_a_match_begins_is_too_late_or_keeps_it_from_beginning(DatabaseEngine engine)
    {
        await using var town = new Town(await TestPlatform.StartAsync(engine, new TestSetup { Also = services => services.AddScoped<LeadSupport>().AddScoped<ISupport, NoComesMeanwhile>() }, new PeerModule()));
        var pat = await town.PeerAsync(Town.Pat);
        using var cora = await town.AsAsync(Town.Cora);
        var sam = (await SaidYesAsync(town, cora, pat, 1))[0];

        await Town.BeginAsync(cora, sam);

        var heard = await town.Platform.InScopeAsync(scope => scope.Database.ManyAsync<string>(RaceSql.States)) is ["No"];
        Assert.NotEqual(heard, (await town.SupportAsync(sam)).LeadWorkerId is not null);
    }

    private static async Task<IReadOnlyList<Guid>> SaidYesAsync(Town town, TestBrowser cora, Guid peer, int many)
    {
        var people = new List<Guid>();
        using var browser = await town.AsAsync(Town.Pat);
        for (var at = 0; at < many; at++)
        {
            var person = await town.PersonAsync($"Rival {at}");
            await Town.SayAsync(cora, await Town.OfferAsync(cora, person, "The only one", peer), $"{peer}");
            await Town.ReplyAsync(browser);
            people.Add(person);
        }

        return people;
    }
}

/// <summary>The peer takes their yes back in the moment in which they are given the lead.</summary>
internal sealed class NoComesMeanwhile(LeadSupport support, IDatabase database, TimeProvider clock) : ISupport
{
    public Task<IReadOnlyList<SupportLead>> LeadsAsync(string module) => support.LeadsAsync(module);

    public Task HoldAsync(Guid person) => support.HoldAsync(person);

    public Task PartAsync(string module, Guid person, Guid episode, Guid worker) => support.PartAsync(module, person, episode, worker);

    public async Task LedByAsync(string module, Guid person, Guid episode, Guid? worker)
    {
        await support.LedByAsync(module, person, episode, worker);
        foreach (var asked in await database.ManyAsync<Guid>(RaceSql.Yeses)) await database.ExecuteAsync(AskedSql.Answer, new { asked, state = AskedState.No, today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), version = 2 });
    }
}

internal static class RaceSql
{
    public static readonly Sql Yeses = new("select a.asked_id from peer_asked a where a.state = 'Yes'");

    public static readonly Sql States = new("select a.state from peer_asked a");

    public static readonly Sql KeepAway = new("""
        insert into core_lock (lock_id, person_id, worker_id, reason, added_by, added_at)
        select @id, @person, w.worker_id, 'A test', 'A test', @now from core_worker w where w.email = @email
        """);
}
