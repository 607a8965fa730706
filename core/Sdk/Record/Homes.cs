namespace Platform.Sdk.Record;

/// <summary>By what right somebody lives in a home that a module helps them into.</summary>
public enum HomeTenure
{
    /// <summary>Their own tenancy with a council or housing association.</summary>
    SocialTenancy,

    /// <summary>Their own tenancy with anybody else.</summary>
    PrivateTenancy,

    /// <summary>A licence, or a place that comes with support.</summary>
    Supported,
}

/// <summary>A home that somebody has moved into.</summary>
/// <param name="Person">Whose it is.</param>
/// <param name="Tenure">By what right.</param>
/// <param name="From">Since which day, not later than today.</param>
public sealed record NewHome(Guid Person, HomeTenure Tenure, DateOnly From)
{
    /// <summary>Where it is: at most 300 characters; null where that is not written down.</summary>
    public string? Place { get; init; }

    /// <summary>The unique property reference number, up to 12 digits; null where nobody knows it.</summary>
    public string? Uprn { get; init; }

    /// <summary>Whether it is safe to visit them there; null where that is not known, which counts as no.</summary>
    public bool? SafeToVisit { get; init; }

    /// <summary>Whether it is safe to write to them there; null where that is not known, which counts as no.</summary>
    public bool? SafeToWrite { get; init; }
}

/// <summary>
/// Keeps where people live and have lived, in the transaction of the thing that caused it, so that no module asks again what the record knows. It holds a guard row
/// of the person: call it before anything else in the transaction is written. Each act tells the timeline, and names no place there.
/// </summary>
public interface IHomes
{
    /// <summary>Writes down a home, and that they left where they were before; answers its id.</summary>
    /// <exception cref="Rules.RuleBrokenException">The day lies ahead, or the UPRN is none.</exception>
    Task<Guid> MovedInAsync(NewHome home);

    /// <summary>Writes down the last day of a home; one that has ended, or was taken away, stays as it is.</summary>
    /// <param name="person">Whose it is.</param>
    /// <param name="home">Which.</param>
    /// <param name="on">The day on which they left it.</param>
    Task LeftAsync(Guid person, Guid home, DateOnly on);

    /// <summary>Writes down on which day they left a home, where that was wrong; one that goes on, began later or was taken away meanwhile stays as it is.</summary>
    /// <param name="person">Whose it is.</param>
    /// <param name="home">Which.</param>
    /// <param name="on">The day on which they left it, not later than today.</param>
    Task LeftOnAsync(Guid person, Guid home, DateOnly on);

    /// <summary>Writes down whether it is safe to visit them and to write to them in a home, as it is known now; one that was taken away meanwhile stays so.</summary>
    /// <param name="person">Whose it is.</param>
    /// <param name="home">Which.</param>
    /// <param name="visit">Whether it is safe to visit; null where that is not known, which counts as no.</param>
    /// <param name="write">Whether it is safe to write; null where that is not known, which counts as no.</param>
    Task SayWhetherSafeAsync(Guid person, Guid home, bool? visit, bool? write);

    /// <summary>
    /// Writes down by what right they live in a home, where that was wrong or is another now; one of which the record says something more exact meanwhile, such as a refuge, or that was taken away
    /// stays as it is.
    /// </summary>
    /// <param name="person">Whose it is.</param>
    /// <param name="home">Which.</param>
    /// <param name="tenure">By what right.</param>
    Task SayTenureAsync(Guid person, Guid home, HomeTenure tenure);

    /// <summary>
    /// Writes down where a home is, where that was wrong. One of which the record says another place meanwhile, because a colleague put it more exactly there, or that was taken away stays as it is.
    /// The number of the property is taken away with the wrong place: it is not known to be that of the right one. The timeline is told that it was put right, and no place.
    /// </summary>
    /// <param name="person">Whose it is.</param>
    /// <param name="home">Which.</param>
    /// <param name="was">Where it was said to be until now; null where that was not written down.</param>
    /// <param name="place">Where it is: at most 300 characters.</param>
    Task SayPlaceAsync(Guid person, Guid home, string? was, string place);

    /// <summary>Writes down since which day they live in a home, where that was wrong; one that was taken away meanwhile, or had ended before that day, stays as it is.</summary>
    /// <param name="person">Whose it is.</param>
    /// <param name="home">Which.</param>
    /// <param name="on">The day on which they moved in, not later than today.</param>
    Task MovedInOnAsync(Guid person, Guid home, DateOnly on);

    /// <summary>It was never theirs and is taken away: that it was written down was a mistake. One that was taken away meanwhile stays so.</summary>
    /// <param name="person">For whom it was written down.</param>
    /// <param name="home">Which.</param>
    Task NeverTheirsAsync(Guid person, Guid home);

    /// <summary>They have not left it: that was a mistake. One that was taken away meanwhile stays so.</summary>
    Task NotLeftAsync(Guid person, Guid home);
}
