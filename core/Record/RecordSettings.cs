using System.ComponentModel.DataAnnotations;

namespace Platform.Record;

/// <summary>What an area may set under <c>modules.core</c>.</summary>
public sealed record RecordSettings
{
    /// <summary>The team with which a person waits while nobody supports them yet; it is made when it is missing.</summary>
    [Required, StringLength(100)]
    public string FrontDoorTeam { get; init; } = "Front door";
}
