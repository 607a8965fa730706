using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Platform.Data.Rows;

namespace Platform.Host.Audit.Sealing;

/// <summary>
/// The bytes that are hashed. Every value says how long it is, so that no two rows are the same bytes; rows and batches begin
/// differently, so that neither passes for the other. A change here is a new version, and the old one stays to verify with.
/// </summary>
internal sealed class Canonical
{
    private const byte OfRow = 1, OfBatch = 2;

    private readonly ArrayBufferWriter<byte> _bytes = new(1024);

    /// <summary>What is hashed of one row; it stands until the next is asked for.</summary>
    public ReadOnlySpan<byte> BytesOf(AuditRow row)
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
        if (row.AboutWorkerId is null && row.Detail is null) return _bytes.WrittenSpan;
        Write(row.AboutWorkerId);
        Write(row.Detail);
        return _bytes.WrittenSpan;
    }

    /// <summary>The same of a row as the texts of <see cref="SealSql"/> answer it: whoever seals makes rows, whoever verifies need not.</summary>
    public ReadOnlySpan<byte> BytesOf(StoredRow row)
    {
        Begin(OfRow);
        for (var column = 0; column < SealSql.Columns.Length; column++)
        {
            if (column == SealSql.FirstColumns && row.IsNull(column) && row.IsNull(column + 1)) break;
            switch (SealSql.Columns[column])
            {
                case var _ when row.IsNull(column):
                    Write(-1);
                    break;
                case { IsId: true }:
                    Write(row.Id(column));
                    break;
                case { IsInstant: true }:
                    Write(row.Instant(column));
                    break;
                default:
                    Write(row.Text(column));
                    break;
            }
        }

        return _bytes.WrittenSpan;
    }

    /// <summary>The digest of a batch: of what came before, of itself and of its rows, in whatever order they were read.</summary>
    public string Digest(AuditBatch batch, LeafHashes rows)
    {
        Begin(OfBatch);
        Write(batch.Previous);
        Write(batch.BatchId);
        Write(batch.Number);
        Write(batch.SealedAt);
        Write(batch.RowCount);
        rows.WriteSorted(_bytes);
        return Convert.ToHexString(SHA256.HashData(_bytes.WrittenSpan));
    }

    /// <summary>The same of rows at hand.</summary>
    public string Digest(AuditBatch batch, IReadOnlyList<AuditRow> rows)
    {
        var hashes = new LeafHashes();
        foreach (var row in rows) hashes.Add(BytesOf(row));
        return Digest(batch, hashes);
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

    private void Write(ReadOnlySpan<byte> text)
    {
        Write(text.Length);
        _bytes.Write(text);
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
