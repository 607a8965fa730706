using Platform.Sdk.Amounts;

namespace HousingFirst.Properties.Keeping;

/// <summary>What a home costs each week, against what the local housing allowance meets; in whole pence.</summary>
internal static class WeeklyCost
{
    /// <summary>"£16.94 above the allowance"; null where it is within, or not known.</summary>
    public static string? AboveInWords(long? rent, long? allowance) => rent > allowance ? $"{Money.InWords(rent.Value - allowance.Value)} above the allowance" : null;

    /// <summary>What the local housing allowance leaves to be found each week.</summary>
    public static string GapInWords(long? rent, long? allowance) => (rent, allowance) switch
    {
        (null, _) or (_, null) => "Not known: write down both the rent and the local housing allowance",
        var (asked, met) when asked > met => $"{Money.InWords(asked.Value - met.Value)} a week more than the local housing allowance of {Money.InWords(met.Value)}: agree who meets it before anybody signs",
        var (_, met) => $"Within the local housing allowance of {Money.InWords(met!.Value)} a week",
    };
}
