using Microsoft.AspNetCore.Authentication;
using Platform.Host.Audit.WrongTries;
using Platform.Host.Keys;
using Platform.Host.Sessions;
using Platform.Host.SignIn;
using Platform.Host.Workers;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;

namespace Platform.Host.SingleSignOn;

/// <summary>Lets in whom the provider sent, if an account here is theirs.</summary>
internal sealed class Arrival(
    IDatabase database, Identities identities, BrowserSession sessions, CurrentSession here, TryCounts wrong, LocalArea area, TimeProvider clock)
{
    /// <exception cref="RefusedException">Nobody here is meant, or the answer was used before.</exception>
    public async Task EnterAsync(HttpContext http, ProvidedPerson person, string? invite)
    {
        await TakeAsync(person);
        try
        {
            await database.TransactAsync(async () => await BeginAsync(http, person, await identities.OwnerAsync(person, invite)));
        }
        catch (Exception fault) when (fault is DuplicateRowException or StaleRowException)
        {
            // somebody else took this account, or this invitation, a moment ago
            throw new RefusedException(Refusal.NotInvited);
        }
    }

    /// <summary>Notes in the session that whoever sits there has just proved themselves to the provider again.</summary>
    /// <exception cref="RefusedException">It was somebody else, or too long ago, or without the second factor.</exception>
    public async Task ProveAsync(HttpContext http, ProvidedPerson person, DateTime begun)
    {
        await TakeAsync(person);
        var isIn = (await http.AuthenticateAsync(SessionHandler.SchemeName)).Succeeded;
        var owner = await database.OneAsync<Worker>(IdentitySql.Owner, new { identity = person.IdentityHash });
        if (!isIn || here.HasFactor || here.Row!.WorkerId != owner?.WorkerId || !(person.ProvedAt > begun - ProviderScheme.Skew) || !(person.HasSecondFactor || area.Demo))
        {
            throw new RefusedException(Refusal.NotFresh, owner?.WorkerId);
        }

        await database.TransactAsync(() => database.ExecuteAsync(SessionSql.Prove, new { session = here.Row.SessionId, now = clock.GetUtcNow().UtcDateTime }));
    }

    /// <summary>Writes down that somebody whom the provider sent was not let in.</summary>
    public Task RefusedAsync(RefusedException refused) => wrong.AddAsync(database, refused.Worker, $"single sign-on: {refused.Refusal}");

    // its own transaction: an answer is used up even where it opens nothing
    private async Task TakeAsync(ProvidedPerson person)
    {
        try
        {
            var ends = clock.GetUtcNow().UtcDateTime + (2 * ProviderScheme.Patience);
            await database.TransactAsync(() => database.ExecuteAsync(IdentitySql.TakeAnswer, new { answer = person.AnswerHash, ends }));
        }
        catch (DuplicateRowException)
        {
            throw new RefusedException(Refusal.NotTrusted);
        }
    }

    private Task BeginAsync(HttpContext http, ProvidedPerson person, Worker? worker) =>
        worker is { DisabledAt: null } && DemoAccounts.MayEnter(worker.EmailKey, area)
            ? sessions.BeginByProviderAsync(http, worker, person.HasSecondFactor, person.ProvedAt)
            : throw new RefusedException(Refusal.NotInvited, worker?.WorkerId);
}
