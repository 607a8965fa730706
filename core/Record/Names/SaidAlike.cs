using System.Collections.Frozen;

namespace Platform.Record.Names;

/// <summary>What else a name is called, as <c>SaidAlike.txt</c> has it: Bill for William, Kasia for Katarzyna.</summary>
internal static class SaidAlike
{
    private static readonly FrozenDictionary<string, string[]> Lines = Read();

    /// <summary>The lines that a folded word stands in, each known by its first name; none for a word that is in no line.</summary>
    public static IReadOnlyList<string> Of(string word) => Lines.GetValueOrDefault(word, []);

    private static FrozenDictionary<string, string[]> Read()
    {
        using var file = typeof(SaidAlike).Assembly.GetManifestResourceStream("SaidAlike.txt")!;
        using var reader = new StreamReader(file);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .SelectMany(names => names.Select(name => (name, line: names[0])))
            .GroupBy(one => one.name, one => one.line, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Distinct().ToArray(), StringComparer.Ordinal);
    }
}
