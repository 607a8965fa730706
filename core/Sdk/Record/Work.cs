namespace Platform.Sdk.Record;

/// <summary>A kind of work item in My day.</summary>
/// <param name="Key">Module key and kind: <c>navigator.say-hello</c>.</param>
/// <param name="Name">Its label, e.g. <c>Say hello</c>.</param>
public sealed record WorkKind(string Key, string Name)
{
    /// <summary>Whether My day shows it without the person's name, as a notice that somebody else may read over a shoulder.</summary>
    public bool IsNameless { get; init; }

    /// <summary>
    /// The permission of the page that does it: an item is shown to those who hold it, and one about a person while the page opens for them. Null, unless said otherwise:
    /// everybody of the team whom it is for.
    /// </summary>
    public string? Permission { get; init; }

    /// <summary>
    /// Whether it is still to be done for a person who has died, such as a debrief. Every other kind is a reminder: open ones are finished, and none is raised.
    /// </summary>
    public bool AfterDeath { get; init; }

    /// <summary>Whether somebody waits for an answer that is given on its page: then nobody says that it is done without one. What stands among decisions and offers is so anyway.</summary>
    public bool WaitsForAnswer { get; init; }

    /// <summary>Where in My day it stands.</summary>
    public DayPart Part { get; init; }
}

/// <summary>The parts of My day in which an item of work may stand.</summary>
public enum DayPart
{
    /// <summary>Among what there is to do.</summary>
    ToDo,

    /// <summary>With the person whom it asks to reach.</summary>
    Reach,

    /// <summary>Among what waits for a decision by somebody else than who proposed it.</summary>
    Decide,

    /// <summary>Among those who are offered to the team and wait for an answer.</summary>
    Offer,
}

/// <summary>Something for a worker to do.</summary>
/// <param name="Person">Whom it is for, or null when it is not about one person.</param>
/// <param name="Sentence">What to do, without the person's name.</param>
/// <param name="Due">By when, in the area's own calendar.</param>
/// <param name="Worker">Who does it; null for anyone of the team.</param>
/// <param name="Team">The team it belongs to.</param>
/// <param name="Link">The path of the page that does it, with ids only.</param>
public sealed record NewWork(Guid? Person, string Sentence, DateOnly Due, Guid? Worker, Guid Team, string Link)
{
    /// <summary>The worker whom it is about, who is never shown it, whoever it is handed on to; null where it is about none.</summary>
    public Guid? About { get; init; }
}

/// <summary>Raises and finishes work items, in the transaction of the thing that caused them.</summary>
public interface IWork
{
    /// <summary>Puts an item into My day of the worker, or of everyone in the team.</summary>
    Task RaiseAsync(WorkKind kind, NewWork work);

    /// <summary>Finishes a team's open items of a kind for a person; none open is fine, and what another team has to do stays.</summary>
    Task FinishAsync(WorkKind kind, Guid person, Guid team);

    /// <summary>Finishes those of them that lead to one page, where a person may have several open items of a kind; none open is fine.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="person">Whom they are about.</param>
    /// <param name="team">The team whose items they are.</param>
    /// <param name="link">The path they were raised with.</param>
    Task FinishAsync(WorkKind kind, Guid person, Guid team, string link);

    /// <summary>Finishes the open items of a kind that are about no person and lead to one page; none open is fine.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="link">The path they were raised with.</param>
    Task FinishAsync(WorkKind kind, string link);

    /// <summary>Finishes a person's open items of a kind in every team that has them: nothing is left to do for anybody; none open is fine.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="person">Whom they are about.</param>
    Task FinishEverywhereAsync(WorkKind kind, Guid person);

    /// <summary>Finishes those of them that lead to one page, in every team that has them: once one team has done it, nothing is left for the others; none open is fine.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="person">Whom they are about.</param>
    /// <param name="link">The path they were raised with.</param>
    Task FinishEverywhereAsync(WorkKind kind, Guid person, string link);
}
