using Platform.Record.Organisations;
using Platform.Record.Work;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Platform.Record.Locks.Own;

/// <summary>
/// A colleague who was supported here: governance sees that their record is sealed, without learning which it is; who seals it is a lead whose team supports or supported them. It is done with the seal
/// that names them, or once it is said that there is none.
/// </summary>
public sealed class OwnRecords(IDatabase database, TellGovernance governance, WorkItems work, CurrentWorker worker, LocalArea area, TimeProvider clock) : IOwnRecords
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task AskToSealAsync(Guid worker)
    {
        var (id, by) = (Ids.New(), By);
        await database.ExecuteAsync(OwnSql.Guard, new { worker });
        if (await database.ExecuteAsync(OwnSql.Add, new { id, worker, by, now = Now }) == 0) return;
        await governance.TellAsync(new Told(
            LockPermissions.Oversee, LockPermissions.OwnRecord, "Somebody who works here may have a record of their own. See that it is sealed.", area.Today(clock), LinkTo(id)) { About = [worker] });
    }

    internal async Task<OwnRow?> FindAsync(Guid id) => await database.OneAsync<OwnRow>(OwnSql.One, new { id, me = worker.Id });

    /// <summary>What nobody has answered yet, but of whoever looks.</summary>
    internal Task<IReadOnlyList<OwnRow>> OpenAsync() => database.ManyAsync<OwnRow>(OwnSql.Open, new { me = worker.Id });

    /// <exception cref="RuleBrokenException">It was answered meanwhile.</exception>
    internal async Task AnswerAsync(Guid id, OwnAnswer answer)
    {
        if (await AnsweredAsync(id, answer) == 0) throw new RuleBrokenException("This was answered meanwhile. Go back to see how it stands.");
    }

    /// <summary>A record was sealed, and said to be this colleague's own.</summary>
    internal async Task SealedAsync(Guid own)
    {
        foreach (var id in await database.ManyAsync<Guid>(OwnSql.OpenOf, new { worker = own })) await AnsweredAsync(id, OwnAnswer.Sealed);
    }

    private string? By => worker.IsSignedIn ? worker.Name : null;

    private async Task<int> AnsweredAsync(Guid id, OwnAnswer answer)
    {
        await work.FinishAsync(LockPermissions.OwnRecord, LinkTo(id));
        return await database.ExecuteAsync(OwnSql.Answer, new { id, answer, by = By, now = Now });
    }

    private static string LinkTo(Guid id) => $"/locks/own/{id}";
}
