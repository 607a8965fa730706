using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Platform.Host.Areas.Checking;

namespace Platform.Host.Passkeys;

/// <summary>What may stand under <c>passkeys</c>.</summary>
internal sealed record PasskeySection
{
    public const string Key = "passkeys";

    /// <summary>The domain that passkeys are made for (the relying party's id). None: the name in the address that somebody came by.</summary>
    [Domain]
    public string? Domain { get; init; }

    public static PasskeySection Read(IConfiguration configuration) => new() { Domain = configuration[$"{Key}:domain"] };

    /// <summary>Whether a browser that came to this name may use passkeys of this area.</summary>
    public bool Covers(string host) => Domain is null || host.Equals(Domain, StringComparison.OrdinalIgnoreCase)
        || host.EndsWith($".{Domain}", StringComparison.OrdinalIgnoreCase);
}

/// <summary>A name in the domain system, without port or path.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed partial class DomainAttribute : ValidationAttribute, IAllows
{
    public string Allowed => "the platform's domain in small letters, like platform.council.example";

    public override bool IsValid(object? value) => value is null || (value is string { Length: <= 253 } text && Name().IsMatch(text));

    public string? Fix(string found) => "write the name that stands in the address, without https://, port or path";

    // the last part is no number: an address like 10.0.0.4 has no passkeys
    [GeneratedRegex(@"^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z]([a-z0-9-]{0,61}[a-z0-9])?\z")]
    private static partial Regex Name();
}
