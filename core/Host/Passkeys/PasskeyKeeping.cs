using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using Platform.Host.SecondFactors;
using Platform.Host.Sessions;
using Platform.Host.SingleSignOn;
using Platform.Sdk.Data;
using Platform.Sdk.Rules;

namespace Platform.Host.Passkeys;

/// <summary>Adds a passkey to an account and takes one away. Either ends every session of the worker, as another app does.</summary>
internal sealed class PasskeyKeeping(IDatabase database, TimeProvider clock)
{
    public const int Most = 10;

    /// <summary>Answers the stamp under which the next session begins.</summary>
    /// <exception cref="StaleRowException">The account has changed since the session was read.</exception>
    /// <exception cref="RuleBrokenException">They have as many as they may have.</exception>
    public async Task<string> AddAsync(SessionRow session, UserPasskeyInfo passkey, string name, OpenedChallenge challenge, IReadOnlyList<string> codes)
    {
        var (worker, now) = (session.WorkerId, clock.GetUtcNow().UtcDateTime);
        var stamp = await RestampAsync(session);
        if (await database.OneAsync<int>(PasskeySql.Count, new { worker }) >= Most) throw new RuleBrokenException($"You have {Most} passkeys. Remove one first.");
        await database.ExecuteAsync(IdentitySql.TakeAnswer, new { answer = challenge.Hash, ends = challenge.Ends });
        await database.ExecuteOneAsync(PasskeySql.Add, new
        {
            passkey = Ids.New(),
            worker,
            hash = PasskeyRow.Hash(passkey.CredentialId),
            credential = Base64Url.EncodeToString(passkey.CredentialId),
            publicKey = Convert.ToBase64String(passkey.PublicKey),
            name,
            signCount = (long)passkey.SignCount,
            transports = PasskeyRow.Known(passkey.Transports),
            backupEligible = passkey.IsBackupEligible,
            backedUp = passkey.IsBackedUp,
            now,
        });
        if (session.HasFactor > 0)
        {
            await database.ExecuteOneAsync(PasskeySql.Recount, new { worker });
            return stamp;
        }

        await database.ExecuteOneAsync(PasskeySql.AddFactor, new { worker, now });
        await database.ExecuteManyAsync(FactorSql.AddCode, [.. codes.Select(code => (object)new { worker, hash = RecoveryCode.Hash(code) })]);
        return stamp;
    }

    /// <summary>The same for one that goes.</summary>
    /// <param name="session">Whose it is.</param>
    /// <param name="passkey">Which.</param>
    /// <param name="mayBeLast">Whether the account may be left without a second factor.</param>
    /// <exception cref="RuleBrokenException">It is the last second factor of somebody who must have one.</exception>
    public async Task<string> RemoveAsync(SessionRow session, Guid passkey, bool mayBeLast)
    {
        var worker = session.WorkerId;
        var stamp = await RestampAsync(session);
        await database.ExecuteOneAsync(PasskeySql.Remove, new { worker, passkey });
        await database.ExecuteAsync(PasskeySql.Recount, new { worker });
        if (await database.OneAsync<FactorRow>(FactorSql.Find, new { worker }) is not { HasApp: false, Passkeys: 0 }) return stamp;
        if (!mayBeLast) throw new RuleBrokenException("Without this passkey you could not sign in. Add another one or an authenticator app first.");
        await database.ExecuteAsync(FactorSql.RemoveCodes, new { worker });
        await database.ExecuteAsync(FactorSql.Remove, new { worker });
        return stamp;
    }

    // whoever read another stamp has been overtaken, so nothing below is decided twice
    private async Task<string> RestampAsync(SessionRow session)
    {
        var stamp = Token.New();
        await database.ExecuteOneAsync(FactorSql.Restamp, new { worker = session.WorkerId, stamp, read = session.SecurityStamp });
        return stamp;
    }
}
