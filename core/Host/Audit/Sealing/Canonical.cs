using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Platform.Host.Audit.Sealing;

/// <summary>
/// The bytes that are hashed. Every value says how long it is, so that no two rows are the same bytes; rows and batches begin
/// differently, so that neither passes for the other. A change here is a new version, and the old one stays to verify with.
/// </summary>
internal sealed class Canonical
{
    private const byte OfRow = 1, OfBatch = 2;

    private readonly ArrayBufferWriter<byte> _bytes = new(1024);

    /// <summary>Hashes one row.</summary>
    public byte[] Hash(AuditRow row)
    {
        Begin(OfRow);
        Write(row.AuditId);
        Write(row.At);
        Write(row.WorkerId);
        Write(row.Organisation);
        Write(row.Team);
        Write(row.Roles);
        Write(row.SessionMark);
        Write(row.Action);
        Write(row.SubjectId);
        Write(row.ModuleKey);
        Write(row.Page);
        Write(row.Handler);
        Write(row.Relationship);
        Write(row.Correlation);
        Write(row.FormId);
        Write(row.Outcome);
        Write(row.TermsHash);
        return SHA256.HashData(_bytes.WrittenSpan);
    }

    /// <summary>The digest of a batch: of what came before, of itself and of its rows, in whatever order they were read.</summary>
    public string Digest(AuditBatch batch, IReadOnlyList<AuditRow> rows)
    {
        var hashes = rows.Select(Hash).ToList();
        hashes.Sort(static (one, other) => one.AsSpan().SequenceCompareTo(other));
        Begin(OfBatch);
        Write(batch.Previous);
        Write(batch.BatchId);
        Write(batch.Number);
        Write(batch.SealedAt);
        Write(batch.RowCount);
        foreach (var hash in hashes) _bytes.Write<byte>(hash);
        return Convert.ToHexString(SHA256.HashData(_bytes.WrittenSpan));
    }

    private void Begin(byte kind)
    {
        _bytes.ResetWrittenCount();
        _bytes.Write<byte>([1, kind]);
    }

    private void Write(int number)
    {
        BinaryPrimitives.WriteInt32BigEndian(_bytes.GetSpan(sizeof(int)), number);
        _bytes.Advance(sizeof(int));
    }

    private void Write(DateTime at)
    {
        BinaryPrimitives.WriteInt64BigEndian(_bytes.GetSpan(sizeof(long)), at.Ticks);
        _bytes.Advance(sizeof(long));
    }

    private void Write(Guid? id)
    {
        Write(id is null ? -1 : 16);
        if (id is not { } known) return;
        known.TryWriteBytes(_bytes.GetSpan(16), bigEndian: true, out var length);
        _bytes.Advance(length);
    }

    private void Write(string? text)
    {
        if (text is null)
        {
            Write(-1);
            return;
        }

        var length = Encoding.UTF8.GetByteCount(text);
        Write(length);
        Encoding.UTF8.GetBytes(text, _bytes.GetSpan(length));
        _bytes.Advance(length);
    }
}
