using Platform.Record.Organisations;
using Platform.Record.Support;
using Platform.Record.Work;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Platform.Record.BreakGlass;

/// <summary>
/// Opens a record to somebody who has no part in the support (break-glass): to read, for 8 hours, with a reason. Governance and those who support the
/// person are told at once, without a name, and somebody else reviews it.
/// </summary>
public sealed class EmergencyAccess(
    IDatabase database, WorkItems work, AuditTrail audit, CurrentWorker worker, TellGovernance governance, LocalArea area, TimeProvider clock)
{
    public const int Hours = 8;

    /// <summary>How many days a review may take.</summary>
    public const int ReviewDays = 3;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Opens it; a record that is open to the worker already is left as it is.</summary>
    /// <exception cref="RuleBrokenException">It was closed to the worker meanwhile; the sentence says no more than that it cannot be done.</exception>
    internal async Task OpenAsync(Guid person, EmergencyInput input)
    {
        // a lock or a seal takes the same row first and then ends what is open: an opening is before it and ends, or is behind it and is refused
        await database.ExecuteOneAsync(SupportSql.GuardPerson, new { person });
        if (await database.OneAsync<int>(SupportSql.ClosedTo, new { person, who = worker.Id }) > 0)
        {
            throw new RuleBrokenException($"This cannot be done any more. Go back to {area.Words.Of("core", "My day")}.");
        }

        await database.ExecuteOneAsync(BreakGlassSql.Guard, new { worker = worker.Id });
        var (id, now) = (Ids.New(), Now);
        if (await database.OneAsync<int>(BreakGlassSql.IsOpen, new { person, worker = worker.Id, team = worker.TeamId, now }) > 0) return;
        await database.ExecuteAsync(BreakGlassSql.Open, new
        {
            id, person, worker = worker.Id, reason = input.Reason!.Value, words = input.Words!.Trim(), now, until = now.AddHours(Hours),
        });
        audit.OpenedInEmergency(person);
        await governance.TellAsync(new Told(
            BreakGlassPermissions.Review, BreakGlassPermissions.ToReview, "A record was opened in an emergency. Review why.", area.Today(clock).AddDays(ReviewDays), LinkTo(id))
        {
            About = [worker.Id], Person = person,
        });

        // from here on the worker sees the person, and so who supports them; who is kept away does not see an item about the person
        foreach (var told in await database.ManyAsync<ToldRow>(BreakGlassSql.Supporters, new { person }))
        {
            await work.RaiseAsync(BreakGlassPermissions.Opened, new NewWork(
                person, area.Words.In("Somebody who has no part in the support opened the record of {a person} whom you or your team support, in an emergency. Governance reviews it."),
                area.Today(clock), told.WorkerId, told.TeamId, $"/people/{person}"));
        }
    }

    /// <summary>Those who may review what the signed-in worker opens: not themselves, and nobody who is or was kept away.</summary>
    internal Task<IReadOnlyList<Governor>> ReviewersAsync(Guid? person) => governance.WhoMayAsync(BreakGlassPermissions.Review, [worker.Id], person);

    /// <summary>Somebody leaves, or may open nothing in an emergency any more: what they have open ends now.</summary>
    internal Task EndAllOfAsync(Guid who) => database.ExecuteAsync(BreakGlassSql.EndAllOf, new { worker = who, now = Now });

    /// <summary>What the worker has open now, without whose record it is.</summary>
    internal Task<IReadOnlyList<OpeningRow>> MineAsync() => database.ManyAsync<OpeningRow>(BreakGlassSql.Mine, new { worker = worker.Id, now = Now });

    /// <summary>The worker is done: it is closed from the next request on. One that has ended already is left as it is.</summary>
    internal async Task CloseAsync(Guid id)
    {
        var mine = new { id, worker = worker.Id, now = Now };
        if (await database.OneAsync<Guid?>(BreakGlassSql.PersonOf, mine) is not { } person) return;
        await database.ExecuteAsync(BreakGlassSql.Close, mine);
        audit.ClosedEmergency(person);
    }

    internal Task<Page<OpeningRow>> WaitingAsync() => database.PageAsync<OpeningRow>(BreakGlassSql.Waiting, new { me = worker.Id }, 100);

    internal Task<Page<OpeningRow>> ReviewedAsync() => database.PageAsync<OpeningRow>(BreakGlassSql.Reviewed, new { me = worker.Id }, 25);

    internal Task<OpeningRow?> FindAsync(Guid id) => database.OneAsync<OpeningRow>(BreakGlassSql.One, new { id, me = worker.Id });

    internal Task<IReadOnlyList<SupporterRow>> SupportersOfAsync(Guid id) => database.ManyAsync<SupporterRow>(BreakGlassSql.SupportersOf, new { id });

    /// <exception cref="RuleBrokenException">It was reviewed meanwhile, or by who opened it.</exception>
    internal async Task ReviewAsync(OpeningRow opening, ReviewInput input)
    {
        if (opening.WorkerId == worker.Id) throw new RuleBrokenException("Somebody else reviews what you opened yourself.");
        try
        {
            await database.ExecuteOneAsync(BreakGlassSql.Review, new
            {
                id = opening.BreakGlassId, outcome = input.Outcome!.Value, words = input.Words!.Trim(), by = worker.Name, worker = worker.Id, now = Now,
            });
        }
        catch (StaleRowException)
        {
            throw new RuleBrokenException("Somebody else has just reviewed it.");
        }

        await work.FinishAsync(BreakGlassPermissions.ToReview, LinkTo(opening.BreakGlassId));
    }

    private static string LinkTo(Guid opening) => $"/break-glass/{opening}";
}
