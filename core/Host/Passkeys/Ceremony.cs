using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Platform.Host.Sessions;
using Platform.Host.Workers;

namespace Platform.Host.Passkeys;

/// <summary>
/// Asks a browser for a passkey and holds its answer against what was asked, by the framework's own handler (WebAuthn, level 3). The
/// handler is made here and only when somebody uses a passkey, so that the start of the platform does not wait for it.
/// </summary>
internal sealed class Ceremony(UserManager<Worker> workers, ChallengeSeal seal, PasskeySection settings)
{
    // what an authenticator answers has a few kilobytes at most
    private const int Longest = 20_000;

    /// <summary>Asks to make a passkey for the account of the session.</summary>
    public async Task<Challenge> ToAddAsync(HttpContext http, SessionRow session)
    {
        // by the name and not the address, which would be one more place to read it off
        var account = new PasskeyUserEntity { Id = $"{session.WorkerId}", Name = session.Name, DisplayName = session.Name };
        var asked = await Handler(http).MakeCreationOptionsAsync(account, http);
        return new(Act.Create, asked.CreationOptionsJson, seal.Close(asked.AttestationState!, Act.Create, session.SessionId));
    }

    /// <summary>Asks for one of the passkeys of the account of the session.</summary>
    public async Task<Challenge> ToProveAsync(HttpContext http, SessionRow session)
    {
        var asked = await Handler(http).MakeRequestOptionsAsync(new Worker { WorkerId = session.WorkerId }, http);
        return new(Act.Get, asked.RequestOptionsJson, seal.Close(asked.AssertionState!, Act.Get, session.SessionId));
    }

    /// <summary>The passkey that was made, and the challenge it answers; null where it is not what was asked for.</summary>
    public async Task<(UserPasskeyInfo Passkey, OpenedChallenge Challenge)?> MadeAsync(HttpContext http, SessionRow session, PasskeyAnswer answer)
    {
        if (seal.Open(answer.Challenge, Act.Create, session.SessionId) is not { } asked || answer is not { Credential: { Length: <= Longest } credential }) return null;
        var made = await Handler(http).PerformAttestationAsync(new() { HttpContext = http, CredentialJson = credential, AttestationState = asked.State });
        return made.Succeeded && made.UserEntity.Id == $"{session.WorkerId}" ? (made.Passkey, asked) : null;
    }

    /// <summary>The passkey that was used, with its new count, and the challenge it answers; null where it is not what was asked for.</summary>
    public async Task<(UserPasskeyInfo Passkey, OpenedChallenge Challenge)?> UsedAsync(HttpContext http, SessionRow session, PasskeyAnswer answer)
    {
        if (seal.Open(answer.Challenge, Act.Get, session.SessionId) is not { } asked || answer is not { Credential: { Length: <= Longest } credential }) return null;
        var used = await Handler(http).PerformAssertionAsync(new() { HttpContext = http, CredentialJson = credential, AssertionState = asked.State });
        return used.Succeeded && used.User.WorkerId == session.WorkerId ? (used.Passkey, asked) : null;
    }

    private PasskeyHandler<Worker> Handler(HttpContext http) => new(workers, Options.Create(new IdentityPasskeyOptions
    {
        ServerDomain = settings.Domain ?? http.Request.Host.Host,
        UserVerificationRequirement = "required",
        ValidateOrigin = asked => ValueTask.FromResult(!asked.CrossOrigin && IsOurs(asked.Origin, asked.HttpContext.Request)),
    }));

    // not by the header, which a form of a page without a referrer sends as null: what the browser signed is the page it stood on
    private bool IsOurs(string origin, HttpRequest request) =>
        settings.Covers(request.Host.Host) && origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
}
