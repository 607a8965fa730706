namespace Navigator.Measures;

/// <summary>So many of so many.</summary>
internal sealed record Share(int Of, int From)
{
    /// <summary>Whole percent, a half away from zero; null where there is nothing to divide by.</summary>
    public int? Percent => From == 0 ? null : (int)Math.Round(100m * Of / From, MidpointRounding.AwayFromZero);

    public string InWords => Percent is { } percent ? $"{Of} of {From} ({percent}%)" : "None yet";
}

internal static class Numbers
{
    /// <summary>The middle of all; of an even number the lower of the two in the middle, so that it is a number that was really there. Null of none.</summary>
    public static int? Median(IEnumerable<int> all) => all.Order().ToList() is { Count: > 0 } sorted ? sorted[(sorted.Count - 1) / 2] : null;

    public static string Counted(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";

    public static string Days(int? days) => days is { } known ? Counted(known, "day", "days") : "None yet";
}
