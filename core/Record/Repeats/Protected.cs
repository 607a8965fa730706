using System.Globalization;

namespace Platform.Record.Repeats;

/// <summary>Numbers that point at nobody: fewer than 8 are not shown, and the rest is rounded to 5, so that no number follows from the others.</summary>
internal static class Protected
{
    public const int Fewest = 8;
    private const int Step = 5;

    public static string Number(int many) => many switch
    {
        0 => "0",
        < Fewest => "*",
        _ => Rounded(many).ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>A share of what is shown, in whole parts of a hundred; none where either is not shown.</summary>
    public static string Share(int part, int whole) =>
        whole < Fewest || part is > 0 and < Fewest || whole - part is > 0 and < Fewest ? "*" : $"{Math.Round(100.0 * Rounded(part) / Rounded(whole)).ToString(CultureInfo.InvariantCulture)}%";

    private static int Rounded(int many) => (int)(Math.Round(many / (double)Step, MidpointRounding.AwayFromZero) * Step);
}
