using System.Text.RegularExpressions;

namespace Platform.Host.Areas.Reading;

/// <summary>A value as a message shows it: on one line, not too long, and a secret never.</summary>
internal static partial class Shown
{
    private const int Longest = 60;
    private const string Secret = "a value (not shown)";

    public static string Value(AreaNode node) => node.Kind switch
    {
        _ when IsSecret(node.Path) => Secret,
        NodeKind.Object => "an object { }",
        NodeKind.List => "a list [ ]",
        NodeKind.Text or NodeKind.Untyped when node.Text.Length == 0 => "an empty text",
        NodeKind.Text => Text(node.Text) is var text && text == Secret ? text : $"\"{text}\"",
        _ => Text(node.Text),
    };

    public static string Text(string text)
    {
        if (Credentials().IsMatch(text)) return Secret;
        var line = string.Concat(text.Select(c => char.IsControl(c) ? $"\\u{(int)c:x4}" : c.ToString()));
        return line.Length <= Longest ? line : line[..Longest] + "…";
    }

    public static bool IsSecret(string path) => SecretKey().IsMatch(path) || Pin().IsMatch(path);

    [GeneratedRegex("pass(word|phrase|code)|pwd|secret|token|credential|(api|private|access|account|shared|signing|encryption)[-_]?key|connectionstring|sas[-_]?ur[il]", RegexOptions.IgnoreCase)]
    private static partial Regex SecretKey();

    // the word alone: shopping, opinion and pinboard hold it too
    [GeneratedRegex("(?<![A-Za-z])(pin|Pin|PIN)(?![a-z])|(?<=[a-z0-9])(Pin|PIN)(?![A-Za-z])|(?<=[a-z0-9])Pin(?=[A-Z])")]
    private static partial Regex Pin();

    [GeneratedRegex(@"(password|pwd|secret|token|key|sig)\s*=|://[^/\s]*:[^/\s]*@", RegexOptions.IgnoreCase)]
    private static partial Regex Credentials();
}
