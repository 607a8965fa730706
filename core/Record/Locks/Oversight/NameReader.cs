using System.ComponentModel.DataAnnotations;
using Platform.Record.Support.HandingOn;
using Platform.Record.Work;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Platform.Record.Locks.Oversight;

/// <summary>A seal that nobody who works here could end; whose record it is, is told to the audit alone.</summary>
internal sealed record StuckSeal
{
    public Guid SealId { get; init; }
    public Guid PersonId { get; init; }
    public string AddedBy { get; init; } = "";
    public DateTime AddedAt { get; init; }
}

public sealed record NameInput
{
    [Display(Name = "Who may open it from now on?"), Required(ErrorMessage = "Choose who may open it.")]
    public Guid? WorkerId { get; init; }

    [Display(Name = "Why them?"), Required(ErrorMessage = "Say why it is them.")]
    [StringLength(500, ErrorMessage = "Keep this to 500 characters.")]
    public string? Because { get; init; }
}

/// <summary>
/// A way out where everybody named on a seal has left: governance names somebody of a team that supports the person. It sees nothing of the record by that, and whoever
/// is or was kept away from it is not asked.
/// </summary>
public sealed class NameReader(
    IDatabase database, Takers takers, StuckSeals told, IModules modules, WorkItems work, AuditTrail audit, CurrentWorker worker, LocalArea area, TimeProvider clock)
{
    private const int ShownDays = 90;

    private DateOnly Reads => StuckSeals.Reads(modules, area, clock);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    internal Task<IReadOnlyList<StuckSeal>> StuckAsync() => database.ManyAsync<StuckSeal>(OversightSql.StuckSeals, new { me = worker.Id, reads = Reads });

    internal Task<StuckSeal?> FindAsync(Guid seal) => database.OneAsync<StuckSeal>(OversightSql.StuckSeal, new { seal, me = worker.Id, reads = Reads });

    internal Task<IReadOnlyList<ReaderRow>> ReadersOfAsync(Guid seal) => database.ManyAsync<ReaderRow>(OversightSql.Readers, new { seal });

    internal Task<IReadOnlyList<EndedRow>> EndedAsync() => database.ManyAsync<EndedRow>(OversightSql.Ended, new { since = Now.AddDays(-ShownDays), me = worker.Id });

    /// <summary>Who may be named: never oneself; somebody of a team that supports them now, or of one that did where nobody is in such a team.</summary>
    internal async Task<IReadOnlyList<Taker>> ChoicesAsync(Guid seal)
    {
        var near = (await database.ManyAsync<NearRow>(OversightSql.Near, new { seal, reads = Reads })).ToDictionary(one => one.WorkerId, one => one.Supports > 0);
        var able = (await takers.OfAsync(worker.Id)).Where(one => near.ContainsKey(one.WorkerId)).ToLookup(one => near[one.WorkerId]);
        return [.. able[able.Contains(true)]];
    }

    /// <exception cref="RuleBrokenException">Somebody else was quicker, or it is nobody who could open it.</exception>
    internal async Task NameAsync(Guid seal, NameInput input)
    {
        await database.ExecuteOneAsync(OversightSql.Guard, new { seal });
        if (await FindAsync(seal) is not { } stuck) throw new RuleBrokenException("Somebody else has just named somebody.");
        if ((await ChoicesAsync(seal)).FirstOrDefault(one => one.WorkerId == input.WorkerId) is not { } chosen)
        {
            throw new RuleBrokenException("Choose somebody of a team that supports them.", "Input.WorkerId");
        }

        await database.ExecuteAsync(OversightSql.NameAgain, new
        {
            person = stuck.PersonId, worker = chosen.WorkerId, by = worker.Name, now = Now, because = input.Because!.Trim(),
        });
        foreach (var one in await database.ManyAsync<Guid>(OversightSql.Without, new { person = stuck.PersonId, worker = chosen.WorkerId }))
        {
            await database.ExecuteAsync(OversightSql.Name, new
            {
                id = Ids.New(), person = stuck.PersonId, seal = one, worker = chosen.WorkerId, by = worker.Name, now = Now, because = input.Because!.Trim(),
            });
        }

        audit.NamedReader(stuck.PersonId);
        await work.RaiseAsync(LockPermissions.Named, new NewWork(
            stuck.PersonId, "Those who could open this record have left. Governance named you: see whether it must stay sealed.",
            area.Today(clock), chosen.WorkerId, chosen.TeamId, $"/people/{stuck.PersonId}"));
        await told.TellAsync();
    }

    private sealed record NearRow
    {
        public Guid WorkerId { get; init; }

        public int Supports { get; init; }
    }
}
