using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;

namespace Platform.Host.Passkeys;

/// <summary>A worker's passkey as it is kept: what it takes to know its signature again.</summary>
internal sealed record PasskeyRow
{
    /// <summary>What the column holds; the longest keys in use (RSA of 4096 bits) take half of it.</summary>
    public const int LongestKey = 2000;

    private static readonly string[] Ways = ["ble", "hybrid", "internal", "nfc", "smart-card", "usb"];

    public Guid PasskeyId { get; init; }

    /// <summary>The authenticator's name for it.</summary>
    public string Credential { get; init; } = "";

    public string PublicKey { get; init; } = "";

    /// <summary>The worker's name for it.</summary>
    public string Name { get; init; } = "";

    public long SignCount { get; init; }

    /// <summary>The ways to the authenticator, with blanks between.</summary>
    public string Transports { get; init; } = "";

    public bool BackupEligible { get; init; }

    public bool BackedUp { get; init; }

    public DateTime AddedAt { get; init; }

    public DateTime? UsedAt { get; init; }

    public static string Hash(byte[] credential) => Convert.ToHexString(SHA256.HashData(credential));

    /// <summary>The ways that are known; an authenticator may say anything.</summary>
    public static string Known(IEnumerable<string>? transports) => string.Join(' ', Ways.Intersect(transports ?? [], StringComparer.Ordinal));

    /// <summary>As the framework's handler reads it. How it was attested is not kept, since nobody is asked for an attestation.</summary>
    public UserPasskeyInfo Info() => new(
        Base64Url.DecodeFromChars(Credential), Convert.FromBase64String(PublicKey), new DateTimeOffset(AddedAt, TimeSpan.Zero), (uint)SignCount,
        Transports.Split(' ', StringSplitOptions.RemoveEmptyEntries), isUserVerified: true, BackupEligible, BackedUp, attestationObject: [], clientDataJson: [])
    { Name = Name };
}
