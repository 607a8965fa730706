using Platform.Record.People;

namespace Platform.Record.Identifiers;

/// <summary>What a number or reference of a person is.</summary>
public enum IdentifierKind { NhsNumber, NiNumber, LocalReference }

internal static class IdentifierKinds
{
    private const int LongestReference = 60;

    public static string InWords(this IdentifierKind kind) => kind switch
    {
        IdentifierKind.NhsNumber => "NHS number",
        IdentifierKind.NiNumber => "National Insurance number",
        _ => "Local reference",
    };

    /// <summary>The value as it is stored and looked up, or why it cannot be.</summary>
    public static Parsed<string> Read(this IdentifierKind kind, string text) => kind switch
    {
        IdentifierKind.NhsNumber when NhsNumber.Parse(text) is var nhs => nhs.IsRead ? nhs.Value.Digits : new Refusal(nhs.Reason),
        IdentifierKind.NiNumber when NiNumber.Parse(text) is var ni => ni.IsRead ? ni.Value.Letters : new Refusal(ni.Reason),
        _ => Reference(text),
    };

    /// <summary>The stored value as people write it.</summary>
    public static string Show(this IdentifierKind kind, string value) => kind switch
    {
        IdentifierKind.NhsNumber => new NhsNumber(value).ToString(),
        IdentifierKind.NiNumber => new NiNumber(value).ToString(),
        _ => value,
    };

    /// <summary>Every stored value that a typed text may mean, whatever its kind.</summary>
    public static IEnumerable<(IdentifierKind Kind, string Value)> MayMean(string text) =>
        Enum.GetValues<IdentifierKind>().Select(kind => (kind, kind.Read(text))).Where(read => read.Item2.IsRead).Select(read => (read.kind, read.Item2.Value!));

    private static Parsed<string> Reference(string text)
    {
        var value = string.Concat(text.Where(sign => !char.IsWhiteSpace(sign) && !char.IsControl(sign))).ToUpperInvariant();
        return value.Length switch
        {
            0 => new Refusal("Enter the reference."),
            > LongestReference => new Refusal($"Enter a reference of at most {LongestReference} characters."),
            _ => value,
        };
    }
}
