namespace Platform.Sdk.Access;

/// <summary>
/// The kinds of information about a person that may be shared with another organisation, each by itself (NHS and council
/// agreements draw the same lines: identity, story, health, offending, abuse, housing, money). Stored by name.
/// </summary>
public enum InformationKind
{
    /// <summary>Who they are, how to reach them and who supports them: part of whatever is shared.</summary>
    Identity,

    /// <summary>What is being done: contacts, tries, plans, the timeline of support.</summary>
    Support,

    /// <summary>Their own words.</summary>
    Story,

    /// <summary>Physical and mental health, substance use, treatment.</summary>
    Health,

    /// <summary>Contact with the criminal justice system.</summary>
    Offending,

    /// <summary>Domestic and other abuse, and what keeps them safe from it.</summary>
    Abuse,

    /// <summary>Homes, homelessness and tenancies.</summary>
    Housing,

    /// <summary>Income, benefits, debts and grants.</summary>
    Money,
}
