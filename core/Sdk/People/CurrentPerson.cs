using Platform.Sdk.Access;

namespace Platform.Sdk.People;

/// <summary>
/// The person a page is about: the one in its route, who exists and whom this worker may see. Any page with a
/// <c>personId</c> in its route has one before its handler runs; otherwise the answer was 404.
/// </summary>
public sealed class CurrentPerson
{
    private PersonInView? _person;

    /// <summary>Whether the page is about a person.</summary>
    public bool IsKnown => _person is not null;

    /// <summary>The person's id.</summary>
    /// <exception cref="InvalidOperationException">The page has no <c>personId</c> in its route.</exception>
    public Guid Id => Person.PersonId;

    /// <summary>The name the person uses, or the word they are known by until they give one.</summary>
    public string Name => Person.DisplayName;

    /// <summary>Pronouns in the person's own words, or null.</summary>
    public string? Pronouns => Person.Pronouns;

    /// <summary>Whether the worker's own team supports the person now; otherwise it did until lately, or something is shared with the worker's organisation.</summary>
    public bool IsOurs => Person.Ours > 0;

    /// <summary>The kinds of information that are shared with the worker's organisation today, whether the team supports the person or not.</summary>
    public IReadOnlySet<InformationKind> Shared => Person.Kinds;

    /// <summary>The last day on which anything is shared; null where nothing is.</summary>
    public DateOnly? SharedUntil => Person.SharedUntil;

    /// <summary>The last day of the kind that ends first; null where nothing is shared.</summary>
    public DateOnly? SharedFirstUntil => Person.FirstUntil;

    /// <summary>The day on which the support of the worker's own team ended; null where it goes on, or ended too long ago to read the record for it.</summary>
    public DateOnly? EndedOn => IsOurs ? null : Person.EndedOn;

    /// <summary>Until when (UTC) the worker may read what they opened in an emergency; null where they did not, or need not have.</summary>
    public DateTime? OpenedUntil => IsOurs || Person.EndedOn is not null ? null : Person.OpenedUntil;

    /// <summary>
    /// Whether the worker may see what shows this kind of information. Opened in an emergency, or where the team's support ended lately, a record shows every kind that can be shared.
    /// </summary>
    /// <param name="kind">The kind; null for what only those see who support the person.</param>
    public bool Shows(InformationKind? kind) => IsOurs || (kind is { } one && Person.Sees(one));

    /// <summary>Whether the person has died.</summary>
    public bool HasDied => Person.DiedPrecision is not null;

    /// <summary>"died on 3 May 2026", "died in May 2026", or "has died"; null while they live.</summary>
    public string? DiedInWords => Person.DiedPrecision is { } precision ? DayOfDeath.InWords(Person.DiedOn, precision) : null;

    /// <summary>The last day on which they may still have been alive; null while they live, and where nothing is known of the day.</summary>
    public DateOnly? LastDay => Person.DiedPrecision is { } precision ? DayOfDeath.LastOf(Person.DiedOn, precision) : null;

    private PersonInView Person => _person ?? throw new InvalidOperationException("This page has no personId in its route.");

    internal void Become(PersonInView person) => _person = person;

    /// <summary>The page is about nobody after all: a refusal is drawn.</summary>
    internal void Forget() => _person = null;
}

/// <summary>What the person filter read.</summary>
internal sealed record PersonInView
{
    public Guid PersonId { get; init; }
    public string DisplayName { get; init; } = "";
    public string? Pronouns { get; init; }

    public DateOnly? DiedOn { get; init; }

    /// <summary>How much of the day is known; null while the person lives.</summary>
    public DeathPrecision? DiedPrecision { get; init; }

    /// <summary>How many episodes of support the worker's team has with the person now.</summary>
    public int Ours { get; init; }

    /// <summary>The last day of what the team supported the person with lately.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>The kinds that are shared, each once, with blanks between: as many as there are kinds, however often something was shared.</summary>
    public string? Shared { get; init; }

    public DateOnly? SharedUntil { get; init; }

    public DateOnly? FirstUntil { get; init; }

    /// <summary>Until when the worker may read what they opened in an emergency.</summary>
    public DateTime? OpenedUntil { get; init; }

    public bool Sees(InformationKind kind) => EndedOn is not null || OpenedUntil is not null || Kinds.Contains(kind);

    public IReadOnlySet<InformationKind> Kinds => _kinds ??= [.. Read(Shared)];

    private HashSet<InformationKind>? _kinds;

    private static IEnumerable<InformationKind> Read(string? shared) => shared is null
        ? []
        : shared.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<InformationKind>).Append(InformationKind.Identity);
}
