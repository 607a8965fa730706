using Microsoft.AspNetCore.DataProtection;
using OtpNet;

namespace Platform.Host.SecondFactors;

/// <summary>
/// The secret that a worker's authenticator app shares with the platform. It is encrypted for that worker alone, so that neither the
/// database by itself nor a row copied to another account opens a door.
/// </summary>
internal sealed class FactorSecrets(IDataProtectionProvider protection)
{
    // 160 bits, as RFC 4226 (section 4) recommends
    private const int Bytes = 20;

    // a phone's clock may be half a minute off, either way
    private static readonly VerificationWindow Window = new(previous: 1, future: 1);

    public static string New() => Base32Encoding.ToString(KeyGeneration.GenerateRandomKey(Bytes));

    /// <summary>The 30 seconds that a code belongs to (RFC 6238), counted from 1970; null where it is wrong.</summary>
    public static long? StepOf(string secret, string code, DateTime now) =>
        new Totp(Base32Encoding.ToBytes(secret)).VerifyTotp(now, code, out var step, Window) ? step : null;

    public string Keep(Guid worker, string secret) => For(worker).Protect(secret);

    public string Read(FactorRow factor) => For(factor.WorkerId).Unprotect(factor.Secret);

    private IDataProtector For(Guid worker) => protection.CreateProtector("second factor", $"{worker:N}");
}
