using System.ComponentModel.DataAnnotations;

namespace Platform.Record.Died;

/// <summary>That somebody died, as it was told.</summary>
internal sealed record DeathRow
{
    public Guid DeathId { get; init; }
    public string ToldBy { get; init; } = "";
    public string? RecordedBy { get; init; }
    public DateTime RecordedAt { get; init; }
}

/// <summary>What was stopped because of it.</summary>
internal enum Stopped { Work, Support, Handover, Ending, Offer, Referral, Notice, Sharing }

internal sealed record StoppedRow
{
    public Stopped What { get; init; }
    public Guid RowId { get; init; }
    public string? Was { get; init; }
}

/// <summary>Somebody who knew them, in the team they work in now.</summary>
internal sealed record KnewRow
{
    public Guid WorkerId { get; init; }
    public Guid TeamId { get; init; }
}

public sealed record DiedInput
{
    [Display(Name = "The day they died"), StringLength(40, ErrorMessage = "Write a date like 3/5/2026, May 2026 or 2026.")]
    public string? DiedOn { get; init; }

    [Display(Name = "Who told us"), Required(ErrorMessage = "Say who told us, so that nobody has to ask again.")]
    [StringLength(200, ErrorMessage = "Keep this to 200 characters.")]
    public string? ToldBy { get; init; }
}
