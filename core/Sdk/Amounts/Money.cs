using System.Globalization;
using System.Text.RegularExpressions;
using Platform.Sdk.Rules;

namespace Platform.Sdk.Amounts;

/// <summary>Amounts of money: kept in whole pence, read and written in pounds.</summary>
public static partial class Money
{
    private const int Pence = 100;

    /// <summary>The most that a form takes, in pence.</summary>
    public const long Most = 100_000_000;

    /// <summary>What a field asks for where something else was typed.</summary>
    public const string Like = "Enter an amount in pounds, like 45 or 45.50.";

    /// <summary>Whole pounds in pence.</summary>
    public static long Pounds(int pounds) => (long)pounds * Pence;

    /// <summary>"£45", "£1,980.50".</summary>
    /// <param name="pence">In pence.</param>
    public static string InWords(long pence) =>
        (pence < 0 ? "−£" : "£") + (Math.Abs(pence) / (decimal)Pence).ToString(pence % Pence == 0 ? "#,##0" : "#,##0.00", CultureInfo.InvariantCulture);

    /// <summary>"45.50", as it stands in a field.</summary>
    /// <param name="pence">In pence.</param>
    public static string InField(long pence) => (pence / (decimal)Pence).ToString(pence % Pence == 0 ? "0" : "0.00", CultureInfo.InvariantCulture);

    /// <summary>What was typed, in pence: "45", "£45.50", "1,200"; null where it is no amount, or more than a form takes.</summary>
    public static long? Read(string? typed) =>
        Amount().Match(typed?.Trim() ?? "") is { Success: true } read
        && decimal.Parse(read.Groups["pounds"].Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) * Pence is <= Most and var pence
            ? (long)pence
            : null;

    /// <summary>What was typed, in pence.</summary>
    /// <param name="typed">As it was typed.</param>
    /// <param name="field">The name of the field, for its error.</param>
    /// <exception cref="RuleBrokenException">It is no amount, nothing, or more than a form takes.</exception>
    public static long Read(string? typed, string field) => Read(typed) switch
    {
        >= 1 and var pence => pence,
        null when !Amount().IsMatch(typed?.Trim() ?? "") => throw new RuleBrokenException(Like, field),
        _ => throw new RuleBrokenException($"Enter an amount from 1p to {InWords(Most)}.", field),
    };

    [GeneratedRegex(@"^£?\s?(?<pounds>([0-9]{1,9}|[0-9]{1,3}(,[0-9]{3}){1,2})(\.[0-9]{1,2})?)$")]
    private static partial Regex Amount();
}
