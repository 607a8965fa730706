namespace Platform.Host.Areas.Checking;

/// <summary>The known word that was probably meant.</summary>
internal static class Nearest
{
    /// <summary>The nearest word that is a few letters away, or null.</summary>
    public static string? To(string found, IEnumerable<string> known) => (
        from word in known
        let steps = Steps(Fold(found), Fold(word))
        where steps <= (word.Length < 5 ? 1 : Math.Max(2, word.Length / 3))
        orderby steps, word
        select word).FirstOrDefault();

    private static string Fold(string text) => text.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();

    private static int Steps(string from, string to)
    {
        var before = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var now = new int[to.Length + 1];
            now[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                now[j] = Math.Min(Math.Min(now[j - 1], before[j]) + 1, before[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1));
            }

            before = now;
        }

        return before[to.Length];
    }
}
