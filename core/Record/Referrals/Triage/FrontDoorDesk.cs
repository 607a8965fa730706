using Platform.Record.Died;
using Platform.Record.Support;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.People;

namespace Platform.Record.Referrals.Triage;

/// <summary>What the front door reads: everything that was sent to it, for those of its own organisation, but nothing about somebody whose record is closed to them.</summary>
public sealed class FrontDoorDesk(IDatabase database, IModules modules, CurrentWorker worker, RecordSettings settings, AuditTrail audit)
{
    private const int MostRows = 100, MostAnswered = 25, MostOthers = 20;

    /// <summary>Whether the worker's organisation is the front door's: no other reads what was not offered to it.</summary>
    internal async Task<bool> IsHereAsync() => await database.OneAsync<int>(ReferralSql.IsFrontDoor, new
    {
        name = settings.FrontDoorTeam, team = worker.TeamId, organisation = worker.OrganisationId,
    }) > 0;

    /// <summary>Those in a state, whoever has waited longest on top.</summary>
    internal Task<Page<ReferralLine>> InAsync(ReferralState state) =>
        database.PageAsync<ReferralLine>(ReferralSql.Waiting, new { state, worker = worker.Id }, MostRows);

    internal Task<Page<ReferralLine>> AnsweredAsync() => database.PageAsync<ReferralLine>(ReferralSql.Newest, new { worker = worker.Id }, MostAnswered);

    /// <summary>One of them; whose it is is in the audit, once that is known.</summary>
    internal async Task<ReferralRow?> FindAsync(Guid id)
    {
        if (!await IsHereAsync() || await database.OneAsync<ReferralRow>(ReferralSql.One, new { id, worker = worker.Id }) is not { } referral) return null;
        if (referral.PersonId is { } person) audit.Concerns(person);
        return referral;
    }

    /// <summary>Whether nothing more is asked: they have died. Those who see their record are told when, and nobody else that they did.</summary>
    internal async Task<(bool IsClosed, string? Died)> DiedAsync(ReferralRow referral)
    {
        if (referral.PersonId is not { } person || await database.OneAsync<int>(SupportSql.HasDied, new { person }) == 0) return (false, null);
        worker.Show(Showing.Of(modules, "core", DiedPermissions.Read));
        return (true, worker.Holds(DiedPermissions.Read) && await database.OneAsync<DiedRow>(ReferralSql.Died, new { person }) is { } died ? DayOfDeath.InWords(died.DiedOn, died.DiedPrecision) : null);
    }

    /// <summary>What else was sent about the same person.</summary>
    internal async Task<IReadOnlyList<ReferralLine>> OthersAsync(ReferralRow referral) => referral.PersonId is { } person
        ? (await database.PageAsync<ReferralLine>(ReferralSql.Others, new { person, id = referral.ReferralId, worker = worker.Id }, MostOthers)).Rows
        : [];
}

internal sealed record DiedRow
{
    public DateOnly? DiedOn { get; init; }
    public DeathPrecision DiedPrecision { get; init; }
}
