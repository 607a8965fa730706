using System.Globalization;

namespace Peer.Measures;

/// <summary>A number with all that it takes to read it.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Value">The number in words.</param>
/// <param name="Definition">How it is worked out.</param>
/// <param name="Denominator">Who is below the line.</param>
/// <param name="Missing">Who is not in it, and why.</param>
internal sealed record MeasureShown(string Name, string Value, string Definition, string Denominator, string Missing)
{
    private const int Hundred = 100;

    /// <summary>"3 of 4 = 75 %", rounded to the nearest whole, a half upwards; "nobody yet" of none.</summary>
    public static string Share(int count, int of) => of == 0
        ? "Nobody yet"
        : string.Create(CultureInfo.InvariantCulture, $"{count} of {of} = {Math.Round(Hundred * (decimal)count / of, MidpointRounding.AwayFromZero):0} %");
}
