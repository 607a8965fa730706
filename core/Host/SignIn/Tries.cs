using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Platform.Host.Audit.WrongTries;
using Platform.Host.Keys;
using Platform.Host.Workers;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;

namespace Platform.Host.SignIn;

/// <summary>
/// One try at a password. It is counted before the password is looked at, in a transaction of its own, so that a page shown
/// again does not undo the count and guesses sent at once cannot outrun it. A name that is unknown, locked or disabled
/// takes the same statements and the same hash as a wrong password.
/// </summary>
internal sealed class Tries(
    IServiceScopeFactory scopes, IPasswordHasher<Worker> hasher, NobodysPassword nobody, ILookupNormalizer names,
    IOptions<IdentityOptions> identity, TryCounts wrong, TimeProvider clock, LocalArea area)
{
    /// <summary>The worker, or null whatever the cause.</summary>
    public async Task<Worker?> TryAsync(string email, string password)
    {
        var nobodys = nobody.Hash;
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<IDatabase>();
        var key = names.NormalizeEmail(email.Trim());
        var taken = await TakeAsync(database, key);
        var worker = await database.OneAsync<Worker>(WorkerSql.ByEmail, new { emailKey = key });
        var mayTry = taken && worker is { DisabledAt: null, PasswordHash: not null } && DemoAccounts.MayEnter(key, area);
        var verdict = hasher.VerifyHashedPassword(worker ?? new Worker(), mayTry ? worker!.PasswordHash! : nobodys, password);
        if (!mayTry || verdict == PasswordVerificationResult.Failed)
        {
            await wrong.AddAsync(database, worker?.WorkerId);
            return null;
        }

        var hash = verdict == PasswordVerificationResult.SuccessRehashNeeded ? hasher.HashPassword(worker!, password) : worker!.PasswordHash;
        await database.TransactAsync(() => database.ExecuteOneAsync(TrySql.GiveBack, new { worker = worker!.WorkerId, hash }));
        return worker;
    }

    private async Task<bool> TakeAsync(IDatabase database, string key)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var lockout = identity.Value.Lockout;
        var taken = 0;
        await database.TransactAsync(async () => taken = await database.ExecuteAsync(TrySql.Take, new
        {
            emailKey = key,
            most = lockout.MaxFailedAccessAttempts,
            now,
            until = now + lockout.DefaultLockoutTimeSpan,
        }));
        return taken == 1;
    }
}
