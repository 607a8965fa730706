using HousingFirst.Tenancies;
using Platform.Sdk.Measures;

namespace HousingFirst.Measures;

/// <summary>One home that somebody moved into: from when, until when, and how it ended.</summary>
internal sealed record HomeTerm
{
    public Guid PersonId { get; init; }
    public TenancyType Type { get; init; }

    /// <summary>Since when the team supports them.</summary>
    public DateOnly StartedOn { get; init; }

    public DateOnly MovedInOn { get; init; }
    public DateOnly? EndedOn { get; init; }
    public EndReason? EndReason { get; init; }

    /// <summary>A licence can be taken away at will: who has nothing else is not in a permanent home.</summary>
    public bool IsPermanent => Type != TenancyType.Licence;

    /// <summary>Whether they came to it with this support; a home from before it says nothing of how long homes last with it.</summary>
    public bool CameWithSupport => MovedInOn >= StartedOn;

    public bool EndedByDeath => EndedOn is not null && EndReason == Tenancies.EndReason.Died;

    public bool GoesOnAfter(DateOnly day) => MovedInOn <= day && (EndedOn is null || EndedOn > day);
}

/// <summary>So many of so many, without whoever died.</summary>
internal sealed record Kept(long Of, long From) : Share(Of, From)
{
    /// <summary>How many were left out above and below the line, since they died.</summary>
    public int Died { get; init; }
}
