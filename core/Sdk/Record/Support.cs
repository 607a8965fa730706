namespace Platform.Sdk.Record;

/// <summary>Somebody of the signed-in worker's team who may lead a module's support.</summary>
/// <param name="WorkerId">Who.</param>
/// <param name="Name">The name colleagues know them by.</param>
/// <param name="People">How many people they lead this support of; nobody counts whose record is closed to whoever looks.</param>
/// <param name="Room">How many more could begin with them, by the weight that a beginning has; null where the area sets no limit.</param>
public sealed record SupportLead(Guid WorkerId, string Name, int People, int? Room);

/// <summary>
/// Says who leads a module's own support, in the transaction of the act that caused it. An episode begins on the record's own page, and waits with the team until the module gives it to somebody.
/// </summary>
public interface ISupport
{
    /// <summary>Those of the signed-in worker's team who may lead the support, by name, each with how many they lead.</summary>
    /// <param name="module">The key of the module that gives the support.</param>
    Task<IReadOnlyList<SupportLead>> LeadsAsync(string module);

    /// <summary>Takes the guard row of the person, behind which all of this is decided: a module that has guard rows of its own takes them after it.</summary>
    /// <param name="person">Whose support it is.</param>
    Task HoldAsync(Guid person);

    /// <summary>
    /// Somebody has no part any more in an open episode of the module's own: where they lead it, it waits with the team; where they stand in for its lead, nobody does; a handover to them is called off.
    /// It holds the guard row of the person. Standing in and a handover end whichever team gives the support, and whoever is signed in; a lead is taken away in the signed-in worker's own team only.
    /// </summary>
    /// <param name="module">The key of the module that gives the support.</param>
    /// <param name="person">Whose it is.</param>
    /// <param name="support">The episode.</param>
    /// <param name="worker">Who.</param>
    /// <exception cref="Rules.RuleBrokenException">It has ended or is no such episode.</exception>
    Task PartAsync(string module, Guid person, Guid support, Guid worker);

    /// <summary>
    /// Gives an open episode of the module's own, of the signed-in worker's team, to somebody of that team, or back to the team. It holds the guard row of the person: call it before anything else in
    /// the transaction is written. What the earlier lead has to do about the person goes with it, a handover that was planned is called off, and the timeline tells it; a work item for the next lead is the module's to raise.
    /// </summary>
    /// <param name="module">The key of the module that gives the support.</param>
    /// <param name="person">Whose it is.</param>
    /// <param name="support">The episode.</param>
    /// <param name="worker">Who leads it from now on; null: it waits with the team. Whoever leads it already goes on, and nothing is told.</param>
    /// <exception cref="Rules.RuleBrokenException">
    /// It has ended or is no such episode, the person has died, the record is closed to somebody, or the next lead has left, may not lead it or has no room. The sentence says no more than may be told.
    /// </exception>
    Task LedByAsync(string module, Guid person, Guid support, Guid? worker);
}
