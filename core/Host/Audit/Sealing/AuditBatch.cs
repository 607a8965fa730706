using System.Globalization;
using System.Text;

namespace Platform.Host.Audit.Sealing;

/// <summary>Rows that were sealed together, chained to the batch before; also a line of the exported file.</summary>
internal sealed record AuditBatch
{
    /// <summary>What the first batch says of the one before.</summary>
    public const string Nothing = "";

    public Guid BatchId { get; init; }
    public int Number { get; init; }
    public DateTime SealedAt { get; init; }
    public int RowCount { get; init; }
    public string Previous { get; init; } = Nothing;
    public string Digest { get; init; } = "";
    public string KeyId { get; init; } = "";
    public string Signature { get; init; } = "";

    /// <summary>What is signed.</summary>
    public byte[] Said() => Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"platform audit 1\n{Number}\n{Digest}\n{KeyId}\n"));

    public string InWords() => string.Create(CultureInfo.InvariantCulture, $"batch {Number}, sealed {SealedAt:yyyy-MM-dd HH:mm:ss} UTC, {RowCount} rows");
}
