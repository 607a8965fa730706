namespace Platform.Record.Demo.Seed;

/// <summary>Draws that come out the same again for the same seed number and person.</summary>
internal static class Draw
{
    /// <summary>A sequence of its own for each person; neighbours have nothing in common (SplitMix64).</summary>
    public static Random For(int number, int person)
    {
        var mixed = unchecked(((ulong)(uint)number << 32 | (uint)person) + 0x9E3779B97F4A7C15UL);
        mixed = unchecked((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL);
        mixed = unchecked((mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL);
        return new Random((int)((mixed ^ (mixed >> 31)) & int.MaxValue));
    }

    public static bool Chance(this Random random, double share) => random.NextDouble() < share;

    public static T One<T>(this Random random, IReadOnlyList<T> of) => of[random.Next(of.Count)];

    /// <summary>One of them by their shares, which need not add up to 1: the last takes what is left.</summary>
    public static T Weighted<T>(this Random random, IReadOnlyList<(T What, double Share)> of)
    {
        var drawn = random.NextDouble();
        foreach (var (what, share) in of)
        {
            if ((drawn -= share) < 0)
            {
                return what;
            }
        }

        return of[^1].What;
    }
}
