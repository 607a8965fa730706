using System.Globalization;
using System.Security.Claims;
using Platform.Host.Sessions;

namespace Platform.Host.SingleSignOn;

/// <summary>What the provider says about whoever signed in there. Nothing of it is kept but hashes.</summary>
internal sealed record ProvidedPerson(string Issuer, string Subject)
{
    /// <summary>What a provider may say in a second answer instead of the first.</summary>
    public static readonly string[] AlsoAsked = ["email", "email_verified", "name"];

    public string? Email { get; private init; }

    public bool IsEmailVerified { get; private init; }

    public string? Name { get; private init; }

    /// <summary>Whether a second factor was used there, by the values that the area file names.</summary>
    public bool HasSecondFactor { get; private init; }

    public DateTime? ProvedAt { get; private init; }

    private string Nonce { get; init; } = "";

    public string IdentityHash => Token.Hash($"{Issuer}\n{Subject}");

    public string IssuerHash => Token.Hash(Issuer);

    public string AnswerHash => Token.Hash($"{Issuer}\n{Nonce}");

    /// <summary>From claims whose token has been found good.</summary>
    public static ProvidedPerson Of(ClaimsPrincipal said, SingleSignOnSection settings) => new(Needed(said, "iss"), Needed(said, "sub"))
    {
        Nonce = Needed(said, "nonce"),
        Email = said.FindFirstValue("email")?.Trim() is { Length: > 0 } email ? email : null,
        IsEmailVerified = string.Equals(said.FindFirstValue("email_verified"), "true", StringComparison.OrdinalIgnoreCase),
        Name = said.FindFirstValue("name")?.Trim(),
        HasSecondFactor = SingleSignOnSection.Holds(settings.Acr, Values(said, "acr")) || SingleSignOnSection.Holds(settings.Amr, Values(said, "amr")),
        ProvedAt = long.TryParse(said.FindFirstValue("auth_time"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < uint.MaxValue
            ? DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime : null,
    };

    private static IEnumerable<string> Values(ClaimsPrincipal said, string claim) => said.FindAll(claim).Select(one => one.Value);

    private static string Needed(ClaimsPrincipal said, string claim) =>
        said.FindFirstValue(claim) is { Length: > 0 } value ? value : throw new RefusedException(Refusal.NotTrusted);
}
