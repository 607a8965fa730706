using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using OtpNet;
using Platform.Sdk.Areas;

namespace Platform.Host.SecondFactors;

/// <summary>A secret and recovery codes that somebody may take as theirs; nothing is kept until they show that their app knows it.</summary>
internal sealed record Offer(string Secret, IReadOnlyList<string> Codes)
{
    public static Offer New() => new(FactorSecrets.New(), [.. Enumerable.Range(0, RecoveryCode.HowMany).Select(_ => RecoveryCode.New())]);

    /// <summary>In groups that can be typed.</summary>
    public string Readable => string.Join(' ', Secret.Chunk(4).Select(part => new string(part)));

    /// <summary>The link that an authenticator app on the same device opens.</summary>
    public string Link(LocalArea area, string worker) => new OtpUri(OtpType.Totp, Secret, worker, area.Name).ToString();
}

/// <summary>Carries an offer through the form, for one session only.</summary>
internal sealed class OfferSeal(IDataProtectionProvider protection)
{
    public string Close(Offer offer, Guid session) => For(session).Protect(string.Join(' ', [offer.Secret, .. offer.Codes]));

    /// <summary>The offer; null where it was made for another session, or by nobody.</summary>
    public Offer? Open(string? closed, Guid session)
    {
        try
        {
            return string.IsNullOrEmpty(closed) ? null : Of(For(session).Unprotect(closed).Split(' '));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static Offer Of(string[] parts) => new(parts[0], parts[1..]);

    private IDataProtector For(Guid session) => protection.CreateProtector("second factor offer", $"{session:N}");
}
