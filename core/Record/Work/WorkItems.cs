using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Platform.Record.Work;

/// <summary>Raises and finishes work items; My day lists them.</summary>
public sealed class WorkItems(IDatabase database, IModules modules, CurrentWorker worker, AuditTrail audit, TimeProvider clock) : IWork
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public Task RaiseAsync(WorkKind kind, NewWork work) => RaiseAsync(Ids.New(), kind, work);

    /// <summary>Raises one that the thing it is for knows by its id.</summary>
    internal Task RaiseAsync(Guid id, WorkKind kind, NewWork work) => database.ExecuteAsync(WorkSql.Raise, new
    {
        workId = id,
        person = work.Person,
        moduleKey = kind.Key.Split('.', 2)[0],
        kind = kind.Key,
        kindName = modules.Find(kind.Key.Split('.', 2)[0])?.NameOfKind(kind.Key) ?? kind.Name,
        sentence = work.Sentence,
        dueOn = work.Due,
        worker = work.Worker,
        about = work.About,
        team = work.Team,
        link = work.Link,
        raisedAt = Now,
        afterDeath = kind.AfterDeath ? 1 : 0,
    });

    public Task FinishAsync(WorkKind kind, Guid person, Guid team) =>
        database.ExecuteAsync(WorkSql.FinishKind, new { kind = kind.Key, person, team, now = Now });

    public Task FinishAsync(WorkKind kind, Guid person, Guid team, string link) =>
        database.ExecuteAsync(WorkSql.FinishThing, new { kind = kind.Key, person, team, link, now = Now });

    public Task FinishEverywhereAsync(WorkKind kind, Guid person) => database.ExecuteAsync(WorkSql.FinishEverywhere, new { kind = kind.Key, person, now = Now });

    /// <summary>Once somebody has done what leads to one page and is about no person, there is nothing to do for the others.</summary>
    public Task FinishAsync(WorkKind kind, string link) => database.ExecuteAsync(WorkSql.FinishLink, new { kind = kind.Key, link, now = Now });

    /// <summary>Finishes the item of one thing; one that is done already stays as it is.</summary>
    internal Task FinishOneAsync(Guid person, Guid? work) =>
        work is null ? Task.CompletedTask : database.ExecuteAsync(WorkSql.FinishOne, new { person, work, now = Now });

    public Task FinishEverywhereAsync(WorkKind kind, Guid person, string link) => database.ExecuteAsync(WorkSql.FinishPage, new { kind = kind.Key, person, link, now = Now });

    /// <summary>
    /// Finishes one open item of the worker or their team, and answers whom it was about where it was open until now; one that is done already stays as it is, and so does
    /// what has to be decided or answered.
    /// </summary>
    internal async Task<Guid?> FinishAsync(Guid work, bool aboutPeople)
    {
        var shown = ShownKinds.Of(modules, worker);
        var finished = await database.ExecuteAsync(WorkSql.Finish, new
        {
            work, team = worker.TeamId, worker = worker.Id, people = aboutPeople ? 1 : 0, hidden = shown.Hidden.Concat(shown.Decided).ToList(), whileSupported = shown.WhileSupported, now = Now,
        });
        var people = await database.ManyAsync<Guid>(WorkSql.PersonOf, new { work });
        foreach (var person in people) audit.Concerns(person);
        return finished == 1 && people.Count == 1 ? people[0] : null;
    }
}
