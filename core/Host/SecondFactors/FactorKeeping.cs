using Platform.Host.Passkeys;
using Platform.Host.Sessions;
using Platform.Sdk.Data;

namespace Platform.Host.SecondFactors;

/// <summary>Gives an account its second factor, and takes away all there is.</summary>
internal sealed class FactorKeeping(IDatabase database, FactorSecrets secrets, TimeProvider clock)
{
    /// <summary>Replaces the app and the codes there were, and ends every session of the worker; answers the stamp under which the next begins.</summary>
    /// <exception cref="StaleRowException">The account has changed since the session was read.</exception>
    public async Task<string> TakeAsync(SessionRow session, Offer offer, long step)
    {
        var (worker, stamp) = (session.WorkerId, Token.New());
        await database.ExecuteOneAsync(FactorSql.Restamp, new { worker, stamp, read = session.SecurityStamp });
        await database.ExecuteAsync(FactorSql.RemoveCodes, new { worker });
        var app = new { worker, secret = secrets.Keep(worker, offer.Secret), step, now = clock.GetUtcNow().UtcDateTime };
        if (await database.ExecuteAsync(FactorSql.Replace, app) == 0) await database.ExecuteOneAsync(FactorSql.Add, app);
        await database.ExecuteManyAsync(FactorSql.AddCode, [.. offer.Codes.Select(code => (object)new { worker, hash = RecoveryCode.Hash(code) })]);
        return stamp;
    }

    /// <summary>The next sign-in sets up another.</summary>
    public async Task ForgetAsync(Guid worker)
    {
        await database.ExecuteAsync(FactorSql.RemoveCodes, new { worker });
        await database.ExecuteAsync(PasskeySql.RemoveAll, new { worker });
        await database.ExecuteAsync(FactorSql.Remove, new { worker });
    }
}
