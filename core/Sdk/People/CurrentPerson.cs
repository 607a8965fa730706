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

    private PersonInView Person => _person ?? throw new InvalidOperationException("This page has no personId in its route.");

    internal void Become(PersonInView person) => _person = person;
}

/// <summary>What the person filter read.</summary>
internal sealed record PersonInView
{
    public Guid PersonId { get; init; }
    public string DisplayName { get; init; } = "";
    public string? Pronouns { get; init; }
}
