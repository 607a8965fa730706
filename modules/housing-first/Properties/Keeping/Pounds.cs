using Platform.Sdk.Rules;
using System.Globalization;

namespace HousingFirst.Properties.Keeping;

/// <summary>Money as it is typed and as it is said; in between it is whole pence.</summary>
internal static class Pounds
{
    private const int PenceInPound = 100;
    private const decimal Most = 100_000;

    /// <summary>What an amount looks like, so that every field that is none is told of at once.</summary>
    public const string Pattern = @"\s*£?\s*(?=[.0-9])[0-9,]*(\.[0-9]{1,2})?\s*";

    public const string ForAWeek = "Write an amount of pounds for a week, like 112 or 112.50. Leave it empty if you do not know it.";

    public const string Once = "Write an amount of pounds, like 400 or 112.50. Leave it empty if you do not know it.";

    /// <summary>Reads "112", "£112.50" or "1,200.5"; nothing typed is not known.</summary>
    /// <exception cref="RuleBrokenException">It is no amount of money.</exception>
    public static long? Read(string? typed, string field, string otherwise = ForAWeek)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        return decimal.TryParse(typed.Replace("£", "", StringComparison.Ordinal), NumberStyles.Number, CultureInfo.InvariantCulture, out var pounds)
            && pounds is >= 0 and <= Most && decimal.Round(pounds, 2) == pounds
            ? (long)(pounds * PenceInPound)
            : throw new RuleBrokenException(otherwise, field);
    }

    /// <summary>"112.50", as a form holds it.</summary>
    public static string Typed(long pence) => (pence / (decimal)PenceInPound).ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>"£1,112.50".</summary>
    public static string InWords(long pence) => "£" + (pence / (decimal)PenceInPound).ToString("#,0.00", CultureInfo.InvariantCulture);

    /// <summary>"£16.94 above the allowance"; null where it is within, or not known.</summary>
    public static string? AboveInWords(long? rent, long? allowance) => rent > allowance ? $"{InWords(rent.Value - allowance.Value)} above the allowance" : null;

    /// <summary>What the local housing allowance leaves to be found each week.</summary>
    public static string GapInWords(long? rent, long? allowance) => (rent, allowance) switch
    {
        (null, _) or (_, null) => "Not known: write down both the rent and the local housing allowance",
        var (asked, met) when asked > met => $"{InWords(asked.Value - met.Value)} a week more than the local housing allowance of {InWords(met.Value)}: agree who meets it before anybody signs",
        var (_, met) => $"Within the local housing allowance of {InWords(met!.Value)} a week",
    };
}
