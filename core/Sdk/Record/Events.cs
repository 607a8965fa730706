namespace Platform.Sdk.Record;

/// <summary>Support has begun: this person, this module, from this day.</summary>
/// <param name="Person">The person.</param>
/// <param name="Support">The episode of support.</param>
/// <param name="Module">The key of the module that gives it.</param>
/// <param name="Team">The team that gives it.</param>
/// <param name="Lead">The lead worker, or null while nobody has taken it up.</param>
/// <param name="On">Since when; long ago for an imported caseload.</param>
public sealed record SupportStarted(Guid Person, Guid Support, string Module, Guid Team, Guid? Lead, DateOnly On);

/// <summary>Support has ended: with a reason and approved by a second person, or because the person died.</summary>
/// <param name="Person">The person.</param>
/// <param name="Support">The episode of support.</param>
/// <param name="Module">The key of the module that gave it.</param>
/// <param name="Team">The team that gave it.</param>
/// <param name="Lead">Who led it, or null where nobody did.</param>
/// <param name="On">The day it ended.</param>
/// <param name="Reason">Why.</param>
public sealed record SupportEnded(Guid Person, Guid Support, string Module, Guid Team, Guid? Lead, DateOnly On, EndingReason Reason);

/// <summary>
/// Somebody else leads an open episode from now on, or nobody does and it waits with its team: taken up, given, handed over, or taken from whoever left, changed team, lost the role or must not open the
/// record any more. What the earlier lead had to do has gone along already. It is told once the change is written, in its transaction; that support begins or ends with a lead is told by those events.
/// </summary>
/// <param name="Person">The person.</param>
/// <param name="Support">The episode of support.</param>
/// <param name="Module">The key of the module that gives it.</param>
/// <param name="Team">The team that gives it.</param>
/// <param name="From">Who led it; null where it waited.</param>
/// <param name="To">Who leads it; null where it waits now.</param>
/// <param name="ByModule">Whether the module that gives it has just said so itself, through <see cref="ISupport"/>.</param>
public sealed record SupportLedBy(Guid Person, Guid Support, string Module, Guid Team, Guid? From, Guid? To, bool ByModule);

/// <summary>
/// It has been recorded that a person died. Their open work has been finished already, but for kinds that say <see cref="WorkKind.AfterDeath"/>, and what supported
/// them has ended; whatever else would remind of them, or plan for them, a module stops here.
/// </summary>
/// <param name="Person">The person.</param>
/// <param name="Day">As far as it is known: "on 3 May 2026", "in May 2026", or nothing.</param>
/// <param name="LastDay">The last day on which they may still have been alive, not later than today: the day itself where it is known; null where nothing is known of it.</param>
public sealed record PersonDied(Guid Person, string Day, DateOnly? LastDay = null);

/// <summary>That a person died was recorded by mistake: support and open work are back, and a module puts back what it had stopped.</summary>
/// <param name="Person">The person.</param>
public sealed record DeathTakenBack(Guid Person);

/// <summary>
/// A record is about to be erased: told before the first row goes, in the same transaction. What a module keeps about nobody, and that counts on rows about this person, it puts right here; the rows
/// about them go without it, also those it writes now.
/// </summary>
/// <param name="Person">The person.</param>
public sealed record PersonErasing(Guid Person);

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
