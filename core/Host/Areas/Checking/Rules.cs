using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Platform.Host.Areas.Checking;

/// <summary>A colour on which white text reads.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed partial class ColourAttribute : ValidationAttribute, IAllows
{
    private const double Readable = 4.5;

    public string Allowed => "a colour like #1d4f5c, dark enough for white text (4.5 : 1)";

    public override bool IsValid(object? value) => value is null || (value is string text && Hex().IsMatch(text) && Contrast(text) >= Readable);

    public string? Fix(string found) => Hex().IsMatch(found)
        ? string.Create(CultureInfo.InvariantCulture, $"choose a darker colour: white on this one reaches {Contrast(found):0.0} : 1")
        : "write # and six digits from 0 to f, or leave it out for the usual #1d4f5c";

    // relative luminance as WCAG 2.2 defines it
    private static double Contrast(string colour)
    {
        return 1.05 / ((0.2126 * Part(1)) + (0.7152 * Part(3)) + (0.0722 * Part(5)) + 0.05);

        double Part(int at) => Linear(byte.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0);
    }

    private static double Linear(double part) => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);

    [GeneratedRegex(@"^#[0-9a-fA-F]{6}\z")]
    private static partial Regex Hex();
}

/// <summary>An IANA time zone.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ZoneAttribute : ValidationAttribute, IAllows
{
    public string Allowed => "an IANA time zone like Europe/London";

    public override bool IsValid(object? value) =>
        value is null || (value is string { Length: > 0 } text && TimeZoneInfo.TryFindSystemTimeZoneById(text, out var zone) && zone.HasIanaId);

    public string? Fix(string found) => Nearest.To(found, TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id)) is { } meant
        ? $"did you mean {meant}?"
        : "write a name from the tz database, or leave it out for the usual Europe/London";
}

/// <summary>A word that the area chose: short, and plain text.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WordAttribute : ValidationAttribute, IAllows
{
    private const int Longest = 40;

    public string Allowed => "text of 1 to 40 characters on one line, without a space before or after it";

    public override bool IsValid(object? value) =>
        value is null || (value is string { Length: > 0 and <= Longest } text && text.Trim() == text && OneLineAttribute.IsPlain(text));

    public string? Fix(string found) => found.Length > Longest ? $"shorten it: it has {found.Length} characters" : "write one or a few words, or leave it out for the usual ones";
}

/// <summary>Text that stays on its line and on its side of the page.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class OneLineAttribute : ValidationAttribute
{
    public OneLineAttribute() => ErrorMessage = "on one line, not only spaces";

    public override bool IsValid(object? value) => value is null || (value is string text && IsPlain(text));

    public static bool IsPlain(string text) => text.Trim().Length > 0 && !text.Any(c => char.GetUnicodeCategory(c)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}

/// <summary>Addresses of proxies, with commas between them.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ProxiesAttribute : ValidationAttribute, IAllows
{
    private const int Widest = 8;

    public string Allowed => "addresses or networks (/8 or smaller) with commas between them, like 10.0.0.4, 10.0.1.0/24";

    public override bool IsValid(object? value) => value is null
        || (value is string text && Each(text).All(network => network?.PrefixLength >= Widest));

    public string? Fix(string found) => Each(found).Contains(null)
        ? "name the proxies by address, not by name"
        : "name the proxies alone: whoever is in that network could say that a request came by https";

    private static IEnumerable<System.Net.IPNetwork?> Each(string text) =>
        text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Headers.Transport.Network);
}
