using System.Text;
using System.Text.Json;
using Platform.Sdk.Data;

namespace Platform.Host.Audit.Sealing;

/// <summary>
/// The exported digests, one line of JSON each, in the order of their numbers. Kept somewhere that whoever holds the database does
/// not, a copy tells whether the end of the audit was cut off or the whole of it put back to an earlier state.
/// </summary>
internal static class DigestFile
{
    private const int LongestLine = 8_192, AtOnce = 200;

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web);

    /// <summary>
    /// Adds every batch that the file does not hold yet, and beside it the key that verifies them; answers the number of the last, or null
    /// where somebody else is adding to it at this moment.
    /// </summary>
    public static async Task<int?> ExportAsync(IDatabase database, AuditKeys keys, string path)
    {
        // not the file itself: whoever verifies may read it meanwhile
        await using var alone = AuditFiles.Alone($"{path}.lock");
        if (alone is null) return null;
        await using var file = new FileStream(path, AuditFiles.Private(FileMode.OpenOrCreate));
        var number = TakeUp(file);
        for (; await database.PageAsync<AuditBatch>(SealSql.After, new { number }, AtOnce) is { Rows: [.., var last] some }; number = last.Number)
        {
            if (!File.Exists(AuditFiles.PublicKey(path, keys.Id))) await File.WriteAllTextAsync(AuditFiles.PublicKey(path, keys.Id), keys.PublicHalf);
            await file.WriteAsync(Encoding.UTF8.GetBytes(string.Concat(some.Select(batch => JsonSerializer.Serialize(batch, Form) + "\n"))));
            file.Flush(flushToDisk: true);
        }

        return number;
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
