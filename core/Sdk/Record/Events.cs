namespace Platform.Sdk.Record;

/// <summary>Support has begun: this person, this module, from this day.</summary>
/// <param name="Person">The person.</param>
/// <param name="Support">The episode of support.</param>
/// <param name="Module">The key of the module that gives it.</param>
/// <param name="Team">The team that gives it.</param>
/// <param name="Lead">The lead worker, or null while nobody has taken it up.</param>
/// <param name="On">Since when; long ago for an imported caseload.</param>
public sealed record SupportStarted(Guid Person, Guid Support, string Module, Guid Team, Guid? Lead, DateOnly On);

/// <summary>A contact, or a try at one, has been recorded.</summary>
/// <param name="Person">The person.</param>
/// <param name="Support">The episode of support it belongs to.</param>
/// <param name="Module">The key of the module that gives that support.</param>
/// <param name="Team">The team that gives it.</param>
/// <param name="TwoWay">Whether the person was reached.</param>
/// <param name="At">When it happened (UTC).</param>
public sealed record ContactRecorded(Guid Person, Guid Support, string Module, Guid Team, bool TwoWay, DateTime At);

/// <summary>
/// Two records turned out to be of one person: every row of the one has moved to the other, the module's own among them. Told after the move, in its transaction, and again when the merge is undone.
/// </summary>
/// <param name="Person">The record that goes on.</param>
/// <param name="Merged">The record that went into it.</param>
/// <param name="IsUndone">Whether the rows have just been put back.</param>
public sealed record PersonMerged(Guid Person, Guid Merged, bool IsUndone);

/// <summary>Tells the modules that are on, one after another, inside the same transaction.</summary>
public interface IEvents
{
    /// <summary>Runs every handler of this event; one that throws undoes the whole act.</summary>
    Task RaiseAsync<T>(T happened) where T : notnull;
}
