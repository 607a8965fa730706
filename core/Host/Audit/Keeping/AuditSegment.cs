using System.Globalization;
using System.Text;

namespace Platform.Host.Audit.Keeping;

/// <summary>A run of batches that were dropped together, and the digest that the chain goes on from.</summary>
internal sealed record AuditSegment
{
    public Guid SegmentId { get; init; }
    public int FirstNumber { get; init; }
    public int LastNumber { get; init; }

    /// <summary>Everything in it was sealed before.</summary>
    public DateTime UntilAt { get; init; }
    public DateTime DroppedAt { get; init; }

    /// <summary>The digest of its last batch.</summary>
    public string Digest { get; init; } = "";
    public string KeyId { get; init; } = "";
    public string Signature { get; init; } = "";

    /// <summary>What is signed.</summary>
    public byte[] Said() => Encoding.ASCII.GetBytes(string.Create(
        CultureInfo.InvariantCulture, $"platform audit dropped 1\n{FirstNumber}\n{LastNumber}\n{UntilAt.Ticks}\n{DroppedAt.Ticks}\n{Digest}\n{KeyId}\n"));

    public string InWords() => string.Create(CultureInfo.InvariantCulture, $"batches {FirstNumber} to {LastNumber}, said to be dropped on {DroppedAt:yyyy-MM-dd}");
}
