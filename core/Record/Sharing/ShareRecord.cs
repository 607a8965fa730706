using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;
using Platform.UI.Area;

namespace Platform.Record.Sharing;

/// <summary>Shares what of a record an organisation may see, and ends it; either counts from the next request on.</summary>
public sealed class ShareRecord(IDatabase database, ITimeline timeline, IWork work, CurrentWorker worker, AuditTrail audit, LocalArea area, TimeProvider clock)
{
    /// <summary>How the audit says that the person does not read of it among those who have looked.</summary>
    internal const string NotToBeTold = "not to be told";

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    internal Task<IReadOnlyList<OrganisationRow>> OrganisationsAsync() => database.ManyAsync<OrganisationRow>(SharingSql.Organisations);

    /// <summary>Everything that is or was shared, the newest first: three queries.</summary>
    internal async Task<IReadOnlyList<Shared>> OfAsync(Guid person)
    {
        var kinds = (await database.ManyAsync<SharedKindRow>(SharingSql.Kinds, new { person })).ToLookup(row => row.SharingId, row => row.Kind);
        var wishes = (await database.ManyAsync<WishRow>(SharingSql.Wishes, new { person })).ToLookup(row => row.SharingId);
        return [.. (await database.ManyAsync<SharingRow>(SharingSql.Of, new { person }))
            .Select(row => new Shared(row, [.. kinds[row.SharingId].Order()], [.. wishes[row.SharingId]]))];
    }

    internal async Task RecordAsync(Guid person, SharingInput input)
    {
        input.Check();
        var (from, until, review) = input.Days(area.Today(clock));
        var organisation = (await OrganisationsAsync()).FirstOrDefault(one => one.OrganisationId == input.OrganisationId)
            ?? throw new RuleBrokenException("Choose the organisation.", "Input.OrganisationId");
        var (sharing, without) = (Ids.New(), input.IsOverride);
        await database.ExecuteAsync(SharingSql.Add, new
        {
            sharing, person, organisation = organisation.OrganisationId, basis = input.Basis!.Value, purpose = input.Purpose!.Trim(), from, until,
            review, overrideReason = without ? input.OverrideReason!.Trim() : null, authorisedBy = without ? input.AuthorisedBy!.Trim() : null,
            told = without ? input.Told : null, by = worker.Name, now = Now,
        });
        foreach (var kind in input.Kinds.Append(InformationKind.Identity).Distinct())
        {
            await database.ExecuteAsync(SharingSql.AddKind, new { id = Ids.New(), person, sharing, kind });
        }

        audit.Did(person, AuditedAct.Share, $"{(!without ? "with their agreement" : input.Told == PersonTold.NotSafe ? $"without their agreement, {NotToBeTold}" : "without their agreement")}, basis {input.Basis}");
        await WishAsync(person, sharing, input.Wish!.Value, without ? null : input.Words!.Trim(), without ? null : input.GivenHow);
        await timeline.WriteAsync(
            !without ? SharingTimeline.Agreed : input.Told == PersonTold.NotSafe ? SharingTimeline.OverriddenUntold : SharingTimeline.Overridden, person,
            without ? $"Shared with {organisation.Name} for somebody's safety" : $"Agreed to share with {organisation.Name}", input.Purpose!.Trim());
        await work.RaiseAsync(SharingTimeline.LookAgain, new NewWork(
            person, without
                ? $"Look again at what is shared with {organisation.Name} for somebody's safety. It ends on {until.Words()}."
                : $"Talk with the {area.Words.Person} again about what is shared with {organisation.Name}. It ends on {until.Words()}.",
            review, worker.Id, worker.TeamId, LinkTo(person, sharing)));
    }

    /// <summary>
    /// Ends it at once; where the person said so, together with whatever else they had agreed to for that organisation, and that is
    /// written down beside what they said before.
    /// </summary>
    /// <exception cref="StaleRowException">It ended meanwhile.</exception>
    internal async Task EndAsync(Guid person, Guid sharing, int version, bool withdrawn)
    {
        var shared = (await OfAsync(person)).Single(one => one.Row.SharingId == sharing);
        await EndOneAsync(person, sharing, version);
        audit.Did(person, AuditedAct.Withdraw, shared.Row.IsKeptFromThem ? NotToBeTold : null);
        if (withdrawn) await WithdrawAsync(person, sharing, shared.Row.OrganisationId);
        await timeline.WriteAsync(
            shared.Row.IsKeptFromThem ? SharingTimeline.EndedUntold : SharingTimeline.Ended, person,
            withdrawn ? $"No longer agreed to share with {shared.Row.Organisation}" : $"No longer shared with {shared.Row.Organisation}");
    }

    /// <summary>The person said that they no longer agree to something that had ended by itself: it is written down beside what they said before.</summary>
    internal async Task WithdrewAfterAsync(Guid person, Guid sharing)
    {
        var shared = (await OfAsync(person)).Single(one => one.Row.SharingId == sharing);
        audit.Did(person, AuditedAct.Withdraw, shared.Row.IsKeptFromThem ? NotToBeTold : null);
        await WithdrawAsync(person, sharing, shared.Row.OrganisationId);
        await timeline.WriteAsync(SharingTimeline.Ended, person, $"No longer agreed to share with {shared.Row.Organisation}");
    }

    private static string LinkTo(Guid person, Guid sharing) => $"/people/{person}/sharing/{sharing}";

    private async Task EndOneAsync(Guid person, Guid sharing, int version)
    {
        await database.ExecuteOneAsync(SharingSql.End, new { person, sharing, version, now = Now });
        await database.ExecuteAsync(SharingSql.FinishWork, new { person, kind = SharingTimeline.LookAgain.Key, link = LinkTo(person, sharing), now = Now });
    }

    // whoever no longer agrees means the organisation, however often it was agreed; what needed no agreement stands
    private async Task WithdrawAsync(Guid person, Guid sharing, Guid organisation)
    {
        var others = (await OfAsync(person))
            .Where(one => one.Row.OrganisationId == organisation && one.Row is { EndedAt: null, OverrideReason: null } && one.Row.SharingId != sharing).ToList();
        foreach (var other in others)
        {
            await EndOneAsync(person, other.Row.SharingId, other.Row.Version);
        }

        foreach (var one in others.Select(other => other.Row.SharingId).Prepend(sharing)) await WishAsync(person, one, Wish.Withdrew, null, null);
    }

    private Task<int> WishAsync(Guid person, Guid sharing, Wish wish, string? words, GivenHow? givenHow) => database.ExecuteAsync(SharingSql.AddWish, new
    {
        id = Ids.New(), person, sharing, wish, words, givenHow, on = area.Today(clock), by = worker.Name, now = Now,
    });
}
