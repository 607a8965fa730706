using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Platform.Host.Sessions;

namespace Platform.Host.Passkeys;

/// <summary>What the browser is asked to do with a passkey.</summary>
internal enum Act
{
    /// <summary>Make one.</summary>
    Create,

    /// <summary>Use one.</summary>
    Get,
}

/// <summary>A question to the browser.</summary>
/// <param name="Act">What it is to do.</param>
/// <param name="Options">What WebAuthn calls the options, as JSON.</param>
/// <param name="Sealed">What the answer is held against; it comes back with the answer.</param>
internal sealed record Challenge(Act Act, string Options, string Sealed);

/// <summary>A question to the browser in a form of ours.</summary>
/// <param name="Challenge">The question.</param>
/// <param name="Field">What the fields of the answer begin with.</param>
internal sealed record Asked(Challenge Challenge, string Field);

/// <summary>The browser's answer, as a form brings it.</summary>
internal sealed record PasskeyAnswer
{
    public const string Wrong =
        "The passkey was not accepted, or it took longer than 10 minutes. Try again, or use a code. After 5 wrong tries, wait 15 minutes";

    /// <summary>What the authenticator signed, as JSON.</summary>
    public string? Credential { get; init; }

    public string? Challenge { get; init; }

    public bool IsGiven => !string.IsNullOrEmpty(Credential);
}

/// <summary>A challenge that was ours, for this session and not too long ago.</summary>
/// <param name="State">What the framework's handler holds the answer against.</param>
/// <param name="Hash">Known again when it comes twice.</param>
/// <param name="Ends">When it is worth nothing any more in any case.</param>
internal sealed record OpenedChallenge(string State, string Hash, DateTime Ends);

/// <summary>Carries a challenge through the form: for one session, one act and a few minutes.</summary>
internal sealed class ChallengeSeal(IDataProtectionProvider protection, TimeProvider clock)
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    public string Close(string state, Act act, Guid session) =>
        For(act, session).Protect(string.Create(CultureInfo.InvariantCulture, $"{(clock.GetUtcNow() + Life).UtcTicks} {state}"));

    /// <summary>The challenge; null where it is another session's, another act's, too old or nobody's.</summary>
    public OpenedChallenge? Open(string? closed, Act act, Guid session)
    {
        try
        {
            if (string.IsNullOrEmpty(closed)) return null;
            var parts = For(act, session).Unprotect(closed).Split(' ', 2);
            var ends = new DateTime(long.Parse(parts[0], CultureInfo.InvariantCulture), DateTimeKind.Utc);
            return ends > clock.GetUtcNow().UtcDateTime ? new(parts[1], Token.Hash(parts[1]), ends) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector For(Act act, Guid session) => protection.CreateProtector("passkey challenge", act.ToString(), $"{session:N}");
}
