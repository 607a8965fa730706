using Platform.Host.Passkeys;
using Platform.Host.SecondFactors;
using Platform.Host.Sessions;
using Platform.Host.SignIn;
using Platform.Sdk.Data;

namespace Platform.Host.Proofs;

/// <summary>A fresh proof that whoever sits there is whoever signed in.</summary>
internal sealed class Proof(CodeTries codes, PasskeyTries passkeys, Tries passwords, Ceremony ceremony, CurrentSession here, IServiceScopeFactory scopes, TimeProvider clock)
{
    public const string NotYet = "You have not confirmed with your organisation's sign-in yet, or more than 10 minutes ago";

    public const string WrongTyped = "This is not right, or it was used before. After 5 wrong tries, wait 15 minutes before the next one";

    /// <summary>By the second factor; without one by the provider that vouches for them, or in a demo area by the password.</summary>
    public ProofKind Kind => here.HasFactor ? ProofKind.Code : here.IsByProvider ? ProofKind.Provider : ProofKind.Password;

    public string Wrong => Kind == ProofKind.Provider ? NotYet : WrongTyped;

    /// <summary>What to ask for: a passkey first, where there is one.</summary>
    public async Task<Asking> AskAsync(HttpContext http) => new(Kind, here.HasPasskey ? await ceremony.ToProveAsync(http, here.Row!) : null);

    /// <summary>By a passkey where one was used, else by what was typed, if anything was.</summary>
    public async Task<bool> TryAsync(HttpContext http, string? typed, PasskeyAnswer passkey)
    {
        if (!passkey.IsGiven) return !string.IsNullOrEmpty(typed) && await TryAsync(typed);
        return here.HasPasskey && await passkeys.TryAsync(http, here.Row!, passkey) && await NoteAsync(here.Row!.SessionId, clock.GetUtcNow().UtcDateTime);
    }

    /// <summary>Counted as at the door, and noted in the session before the page opens its transaction.</summary>
    private async Task<bool> TryAsync(string typed)
    {
        var session = here.Row!;
        var right = typed.Length <= Passwords.Longest && Kind switch
        {
            ProofKind.Code => await codes.TryAsync(session.WorkerId, typed),
            ProofKind.Password => (await passwords.TryAsync(session.EmailKey, typed))?.WorkerId == session.WorkerId,
            _ => false,
        };
        return right && await NoteAsync(session.SessionId, clock.GetUtcNow().UtcDateTime);
    }

    private async Task<bool> NoteAsync(Guid session, DateTime now)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (database, rows) = (scope.ServiceProvider.GetRequiredService<IDatabase>(), 0);
        await database.TransactAsync(async () => rows = await database.ExecuteAsync(SessionSql.Prove, new { session, now }));
        here.Proved(now);
        // none where the session was ended meanwhile
        return rows == 1;
    }
}

/// <summary>What proves once more who somebody is.</summary>
internal enum ProofKind
{
    Code,
    Password,
    Provider,
}
