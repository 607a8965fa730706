using Platform.Record.Characteristics;
using Platform.Record.Identifiers;
using Platform.Record.People;
using Platform.Record.Referrals.AfterDeath;
using Platform.Record.Search;
using Platform.Record.Search.Matches;
using Platform.Record.Starting;
using Platform.Record.Story;
using Platform.Record.Support;
using Platform.Record.Ways;
using Platform.Record.Ways.Kinds;
using Platform.Record.Work;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Platform.Record.Referrals.Matching;

/// <summary>Finds out whose record a referral belongs to, among those whom the worker sees, or starts one with what was typed.</summary>
public sealed class MatchReferral(
    IDatabase database, Searches searches, StartRecord start, Storybook book, WaysToReach ways, Episodes episodes, ITimeline timeline, WorkItems work,
    AuditTrail audit, CurrentWorker worker, LocalArea area, TimeProvider clock)
{
    private const int LongestWay = 200, LongestMaySay = 300;

    /// <summary>Who may be meant by a referral, by its name and day of birth, and by its number.</summary>
    internal async Task<FoundPeople> LikelyAsync(ReferralRow referral)
    {
        var inSight = await database.OneAsync<int>(MatchSql.InSight);
        var born = Born(referral) is null ? null : referral.Born;
        var named = await searches.RunAsync(new SearchTerms(referral.KnownAs, born) { InSight = inSight });
        var numbered = referral.Number is { } number && Names.Fold.Words(number).Count > 0 ? await searches.RunAsync(new SearchTerms(number, null) { InSight = inSight }) : FoundPeople.Nobody;
        return new([.. numbered.Same.Concat(named.Same).DistinctBy(match => match.Person)], named.More, named.Alike);
    }

    internal async Task<bool> SeesAsync(Guid person) => await database.OneAsync<int>(MatchSql.Sees, new { person }) > 0;

    /// <summary>The referral is about somebody on the record; those who support them are told.</summary>
    /// <exception cref="RuleBrokenException">The worker does not see them, or a colleague has matched it meanwhile.</exception>
    internal async Task MatchAsync(ReferralRow referral, Guid person)
    {
        if (!await SeesAsync(person)) throw new RuleBrokenException("This record cannot be chosen. Search again.");
        await episodes.HoldAsync(person);
        audit.Concerns(person);
        await TieAsync(referral, person);
        await ToldAsync(person, FromOf(referral));
        await CloseReferrals.IfDiedAsync(database, person, clock.GetUtcNow().UtcDateTime);
    }

    /// <summary>Nobody on the record is meant: one is started with what was typed, and waits with the worker's team.</summary>
    internal async Task<Guid> StartAsync(ReferralRow referral)
    {
        var person = await start.RunAsync(new Starting.StartInput { Name = referral.KnownAs, Born = Born(referral) is null ? null : referral.Born, ModuleKey = Episodes.FrontDoor });
        await ways.WriteAsync(person, new WayInput { Kind = WayKind.Other, Value = Cut(referral.FindAt, LongestWay), Safety = referral.Safe, MaySay = Cut(referral.ContactHow, LongestMaySay) }, "");
        await NumberAsync(person, referral.Number);
        var from = FromOf(referral);
        await book.WriteAsync(person, referral.Words, DateOnly.FromDateTime(area.ToLocal(referral.SentAt)), referral.Source == ReferralSource.Myself ? "the front door" : Cut(from.InWords, 100)!, beside: null);
        audit.Did(person, AuditedAct.Start);
        await TieAsync(referral, person);
        await timeline.WriteAsync(ReferralPermissions.Received, person, $"Referred to the front door by {from.InWords}");
        return person;
    }

    /// <summary>A referral of somebody who is known from the start.</summary>
    internal async Task TellAsync(Guid referral, Guid person, From from)
    {
        if (await EarlierAsync(referral, person) is { } joined) await database.ExecuteAsync(MatchSql.Join, new { person, id = referral, joined });
        await ToldAsync(person, from);
        await CloseReferrals.IfDiedAsync(database, person, clock.GetUtcNow().UtcDateTime);
    }

    // as it was typed, unchecked: what is no NHS or National Insurance number is kept as a reference
    private async Task NumberAsync(Guid person, string? typed)
    {
        if (typed is null || IdentifierKinds.MayMean(typed).ToList() is not [var (kind, value), ..]) return;
        await database.ExecuteAsync(IdentifierSql.Add, new { identifier = Ids.New(), person, kind, value, verified = false, now = clock.GetUtcNow().UtcDateTime });
        await timeline.WriteAsync(PeopleTimeline.Changed, person, $"Added: {kind.InWords()}");
    }

    private async Task TieAsync(ReferralRow referral, Guid person)
    {
        try
        {
            await database.ExecuteOneAsync(MatchSql.Tie, new { person, id = referral.ReferralId, referral.Version, joined = await EarlierAsync(referral.ReferralId, person) });
        }
        catch (StaleRowException)
        {
            throw new RuleBrokenException("A colleague has matched this referral meanwhile. Go back to the front door.");
        }
    }

    private async Task<Guid?> EarlierAsync(Guid referral, Guid person) =>
        (await database.PageAsync<Guid>(MatchSql.Open, new { person, id = referral }, 1)).Rows is [var earlier] ? earlier : null;

    private async Task ToldAsync(Guid person, From from)
    {
        await timeline.WriteAsync(ReferralPermissions.Received, person, $"Referred to the front door by {from.InWords}");
        foreach (var one in (await database.ManyAsync<SupporterRow>(MatchSql.Supporters, new { person })).Where(one => one.WorkerId != worker.Id).Distinct())
        {
            await work.RaiseAsync(ReferralPermissions.Again, new NewWork(
                person, "Somebody else has referred them to the front door. Read what they ask for.", area.Today(clock), one.WorkerId, one.TeamId, $"/people/{person}/referrals"));
        }
    }

    private BirthDate? Born(ReferralRow referral) =>
        referral.Born is { } born && BirthDate.Parse(born, area.Today(clock)) is { IsRead: true } read ? read.Value : null;

    private static From FromOf(ReferralRow referral) => new(referral.Source, referral.FromName, referral.FromOrganisation, referral.FromReach);

    private static string? Cut(string? text, int longest) => text is null || text.Length <= longest ? text : text[..(longest - 1)] + "…";
}
