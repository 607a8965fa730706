using System.Text;
using System.Text.Json;
using Platform.Sdk.Data;

namespace Platform.Host.Audit.Sealing;

/// <summary>
/// The exported digests, one line of JSON each, in the order of their numbers. Kept somewhere that whoever holds the database does
/// not, a copy tells whether the end of the audit was cut off or the whole of it put back to an earlier state.
/// </summary>
internal sealed class DigestFile(AuditFiles files)
{
    private const int LongestLine = 8_192, AtOnce = 200;

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web);

    /// <summary>Adds every batch that the file does not hold yet, and the key that verifies them.</summary>
    public async Task ExportAsync(IDatabase database, AuditKeys keys)
    {
        await using var file = new FileStream(files.Digests, AuditFiles.Private(FileMode.OpenOrCreate));
        for (var number = TakeUp(file); await database.PageAsync<AuditBatch>(SealSql.After, new { number }, AtOnce) is { Rows: [.., var last] some }; number = last.Number)
        {
            if (!File.Exists(files.PublicKey(keys.Id))) await File.WriteAllTextAsync(files.PublicKey(keys.Id), keys.PublicHalf);
            await file.WriteAsync(Encoding.UTF8.GetBytes(string.Concat(some.Select(batch => JsonSerializer.Serialize(batch, Form) + "\n"))));
            file.Flush(flushToDisk: true);
        }
    }

    /// <summary>Every line of a file; the last may be half written when the program was stopped, any other must be whole.</summary>
    public static async Task<IReadOnlyDictionary<int, AuditBatch>> ReadAsync(string path)
    {
        var lines = (await File.ReadAllTextAsync(path)).Split('\n');
        var batches = new Dictionary<int, AuditBatch>();
        foreach (var (at, line) in lines[..^1].Index())
        {
            if (Parse(line) is not { } batch || !batches.TryAdd(batch.Number, batch)) throw new InvalidDataException($"line {at + 1} of {path} cannot be read");
        }

        return batches;
    }

    // goes to the end of the last whole line and answers its number
    private static int TakeUp(FileStream file)
    {
        var tail = new byte[Math.Min(file.Length, LongestLine)];
        file.Seek(-tail.Length, SeekOrigin.End);
        file.ReadExactly(tail);
        var whole = Array.LastIndexOf(tail, (byte)'\n') + 1;
        file.SetLength(file.Length - (tail.Length - whole));
        file.Seek(0, SeekOrigin.End);
        var last = Encoding.UTF8.GetString(tail, 0, whole).TrimEnd('\n').Split('\n')[^1];
        return Parse(last)?.Number ?? 0;
    }

    private static AuditBatch? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<AuditBatch>(line, Form);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
