using System.ComponentModel.DataAnnotations;
using Platform.Host.Areas.Checking;

namespace Platform.Host.SingleSignOn;

/// <summary>What may stand under <c>singleSignOn</c>: the OpenID Connect provider of the authority. The secret comes from the environment.</summary>
internal sealed record SingleSignOnSection
{
    public const string Key = "singleSignOn";

    /// <summary>As the button on the sign-in page calls it.</summary>
    [Required, StringLength(60), OneLine]
    public string Name { get; init; } = null!;

    [Required, Authority]
    public string Authority { get; init; } = null!;

    [Required, StringLength(200), OneLine]
    public string ClientId { get; init; } = null!;

    [DataType(DataType.Password)]
    public string? ClientSecret { get; init; }

    /// <summary>Values of <c>acr</c>, with spaces between, that say that a second factor was used; the provider is asked for them.</summary>
    [StringLength(300), OneLine]
    public string? Acr { get; init; }

    /// <summary>Values of <c>amr</c>, with spaces between, one of which says the same.</summary>
    [StringLength(300), OneLine]
    public string? Amr { get; init; }

    /// <summary>Whether passwords open the door as well.</summary>
    public bool LocalAccounts { get; init; } = true;

    public bool IsOn => Authority is not null;

    public static SingleSignOnSection Read(IConfiguration configuration) =>
        configuration.GetSection(Key) is var section && section.Exists() ? section.Get<SingleSignOnSection>()! : new();

    /// <summary>Whether one of these values is among those that were set.</summary>
    public static bool Holds(string? set, IEnumerable<string> values) =>
        set is not null && values.Intersect(set.Split(' ', StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal).Any();
}

/// <summary>Where a provider answers: by https, but for one on this machine.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class AuthorityAttribute : ValidationAttribute, IAllows
{
    public string Allowed => "the provider's address (issuer) by https, like https://login.council.example/realms/staff";

    public override bool IsValid(object? value) => value is null
        || (value is string text && Uri.TryCreate(text, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || IsPlain(address)) && address.Query.Length + address.Fragment.Length + address.UserInfo.Length == 0);

    public string? Fix(string found) => found.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        ? "use https: who signs in, and by which keys that is proved, would travel unprotected"
        : "write the address in front of /.well-known/openid-configuration";

    public static bool IsPlain(Uri address) => address.Scheme == Uri.UriSchemeHttp && address.IsLoopback;
}
