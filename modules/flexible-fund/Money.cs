using System.Globalization;
using System.Text.RegularExpressions;
using Platform.Sdk.Rules;

namespace FlexibleFund;

/// <summary>Amounts: kept in pence, read and written in pounds.</summary>
internal static partial class Money
{
    private const int Pence = 100;

    /// <summary>The most that a form takes, in pence.</summary>
    public const long Most = 100_000_000;

    /// <summary>Whole pounds in pence.</summary>
    public static long Pounds(int pounds) => (long)pounds * Pence;

    /// <summary>"£45", "£1,980.50".</summary>
    public static string InWords(long pence) =>
        (pence < 0 ? "−£" : "£") + (Math.Abs(pence) / (decimal)Pence).ToString(pence % Pence == 0 ? "#,##0" : "#,##0.00", CultureInfo.InvariantCulture);

    /// <summary>"45.50", as it stands in a field.</summary>
    public static string InField(long pence) => (pence / (decimal)Pence).ToString(pence % Pence == 0 ? "0" : "0.00", CultureInfo.InvariantCulture);

    /// <summary>What was typed, in pence.</summary>
    /// <exception cref="RuleBrokenException">It is no amount, nothing, or more than a form takes.</exception>
    public static long Read(string? typed, string field)
    {
        if (Amount().Match(typed?.Trim() ?? "") is not { Success: true } read) throw new RuleBrokenException("Enter an amount in pounds, like 45 or 45.50.", field);
        var pence = decimal.Parse(read.Groups["pounds"].Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) * Pence;
        if (pence is < 1 or > Most) throw new RuleBrokenException($"Enter an amount from 1p to {InWords(Most)}.", field);
        return (long)pence;
    }

    [GeneratedRegex(@"^£?\s?(?<pounds>(\d{1,9}|\d{1,3}(,\d{3}){1,2})(\.\d{1,2})?)$")]
    private static partial Regex Amount();
}
