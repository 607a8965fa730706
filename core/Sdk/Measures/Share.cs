using System.Globalization;

namespace Platform.Sdk.Measures;

/// <summary>So many of so many.</summary>
/// <param name="Of">Above the line.</param>
/// <param name="From">Below it.</param>
public record Share(long Of, long From)
{
    /// <summary>What stands where there is nothing to divide by.</summary>
    public const string None = "None yet";

    /// <summary>Whole percent, a half away from zero; null where there is nothing to divide by.</summary>
    public int? Percent => From == 0 ? null : (int)Math.Round(100m * Of / From, MidpointRounding.AwayFromZero);

    /// <summary>"89 %"; <see cref="None"/> where there is nothing to divide by.</summary>
    public string PercentInWords => Percent is { } percent ? string.Create(CultureInfo.InvariantCulture, $"{percent} %") : None;

    /// <summary>"132 of 149 = 89 %"; <see cref="None"/> where there is nothing to divide by.</summary>
    public string InWords => From == 0 ? None : string.Create(CultureInfo.InvariantCulture, $"{Of} of {From} = {PercentInWords}");
}
