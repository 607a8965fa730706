namespace Platform.Host.Modules;

/// <summary>Writes page names as addresses: <c>ForPerson</c> is <c>for-person</c>.</summary>
internal sealed class KebabCase : IOutboundParameterTransformer
{
    public string? TransformOutbound(object? value) =>
        value?.ToString() is { } name ? string.Concat(name.Select((letter, at) => IsHump(name, at) ? $"-{letter}" : $"{letter}")).ToLowerInvariant() : null;

    private static bool IsHump(string name, int at) =>
        at > 0 && char.IsAsciiLetterUpper(name[at]) && (char.IsAsciiLetterLower(name[at - 1]) || char.IsAsciiDigit(name[at - 1]));
}
