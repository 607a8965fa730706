using System.Text.RegularExpressions;

namespace Platform.Host.Modules;

/// <summary>Writes page names as addresses: <c>ForPerson</c> is <c>for-person</c>.</summary>
internal sealed partial class KebabCase : IOutboundParameterTransformer
{
    public string? TransformOutbound(object? value) =>
        value?.ToString() is { } name ? Hump().Replace(name, "$1-$2").ToLowerInvariant() : null;

    [GeneratedRegex("([a-z0-9])([A-Z])")]
    private static partial Regex Hump();
}
