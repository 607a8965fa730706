using Platform.Host.Audit.WrongTries;
using Platform.Host.SecondFactors;
using Platform.Host.Sessions;
using Platform.Host.SingleSignOn;
using Platform.Sdk.Data;

namespace Platform.Host.Passkeys;

/// <summary>One try with a passkey: counted with the codes, before it is looked at and in a transaction of its own.</summary>
internal sealed class PasskeyTries(IServiceScopeFactory scopes, CodeTries codes, TryCounts wrong, TimeProvider clock)
{
    /// <summary>Whether it was a passkey of the worker's, used for a challenge of this session that nobody has answered yet.</summary>
    public async Task<bool> TryAsync(HttpContext http, SessionRow session, PasskeyAnswer answer)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<IDatabase>();
        if (await codes.TakeAsync(database, session.WorkerId)
            && await scope.ServiceProvider.GetRequiredService<Ceremony>().UsedAsync(http, session, answer) is var (passkey, challenge)
            && await UseAsync(database, session.WorkerId, PasskeyRow.Hash(passkey.CredentialId), passkey.SignCount, passkey.IsBackedUp, challenge)) return true;
        await wrong.AddAsync(database, session.WorkerId);
        return false;
    }

    private async Task<bool> UseAsync(IDatabase database, Guid worker, string hash, long signCount, bool backedUp, OpenedChallenge challenge)
    {
        try
        {
            await database.TransactAsync(async () =>
            {
                await database.ExecuteAsync(IdentitySql.TakeAnswer, new { answer = challenge.Hash, ends = challenge.Ends });
                await database.ExecuteOneAsync(PasskeySql.Use, new { worker, hash, signCount, backedUp, now = clock.GetUtcNow().UtcDateTime });
                await database.ExecuteOneAsync(FactorSql.Forgive, new { worker });
            });
            return true;
        }
        catch (Exception fault) when (fault is DuplicateRowException or StaleRowException)
        {
            // the same answer again, or a count that another answer has overtaken
            return false;
        }
    }
}
