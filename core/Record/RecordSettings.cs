using System.ComponentModel.DataAnnotations;

namespace Platform.Record;

/// <summary>What an area may set under <c>modules.core</c>.</summary>
public sealed record RecordSettings
{
    /// <summary>The team with which a person waits while nobody supports them yet; it is made when it is missing.</summary>
    [Required, StringLength(100)]
    public string FrontDoorTeam { get; init; } = "Front door";

    /// <summary>Governance is told of a worker who opens the records of more people than this in one day.</summary>
    [Range(1, 10_000)]
    public int UnusualPeopleADay { get; init; } = 50;

    /// <summary>Whether a person's list of who has looked names the staff, besides organisation, team and role.</summary>
    public bool LooksNameStaff { get; init; }
}
