using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Platform.Sdk.Data;

namespace Platform.Record.Referrals.Public;

/// <summary>Which referral a form is going to be, and its code: made when the form is first shown, so that a form that is sent twice is one referral.</summary>
internal sealed record ReferralMark(Guid Referral, string Code)
{
    public static ReferralMark New() => new(Ids.New(), ReceiptCode.New());
}

/// <summary>Carries the mark in the form, where nobody can read or make one.</summary>
public sealed class MarkSeal(IDataProtectionProvider protection)
{
    private readonly IDataProtector _seal = protection.CreateProtector("Platform.Referrals.Mark");

    internal string Close(ReferralMark mark) => _seal.Protect($"{mark.Referral}|{mark.Code}");

    /// <summary>The mark of a form; a new one where it has none that this area made.</summary>
    internal ReferralMark Open(string? closed)
    {
        try
        {
            return closed is { Length: > 0 } && _seal.Unprotect(closed).Split('|') is [var referral, var code] ? new(Guid.Parse(referral), code) : ReferralMark.New();
        }
        catch (CryptographicException)
        {
            return ReferralMark.New();
        }
    }
}
