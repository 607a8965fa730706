using Microsoft.AspNetCore.Identity;
using Platform.Host.Keys;
using Platform.Host.Passkeys;
using Platform.Sdk.Data;

namespace Platform.Host.Workers;

/// <summary>
/// Identity's view of <c>core_worker</c>. Lockout is not here: Identity reads a count and writes it back, so guesses sent
/// at once would count as one; <see cref="Tries"/> counts in the database.
/// </summary>
internal sealed class WorkerStore(IDatabase database, TimeProvider clock)
    : IUserPasswordStore<Worker>, IUserSecurityStampStore<Worker>, IUserEmailStore<Worker>, IUserPasskeyStore<Worker>
{
    public async Task<IdentityResult> CreateAsync(Worker user, CancellationToken cancellationToken)
    {
        await database.ExecuteOneAsync(WorkerSql.Add, new
        {
            worker = user.WorkerId,
            team = user.TeamId,
            email = user.Email,
            emailKey = user.EmailKey,
            name = user.Name,
            hash = user.PasswordHash,
            stamp = user.SecurityStamp,
            now = clock.GetUtcNow().UtcDateTime,
        });
        return IdentityResult.Success;
    }

    public async Task<IdentityResult> UpdateAsync(Worker user, CancellationToken cancellationToken)
    {
        await database.ExecuteOneAsync(WorkerSql.Change, new
        {
            worker = user.WorkerId,
            email = user.Email,
            emailKey = user.EmailKey,
            name = user.Name,
            hash = user.PasswordHash,
            stamp = user.SecurityStamp,
            version = user.Version,
        });
        return IdentityResult.Success;
    }

    public Task<IdentityResult> DeleteAsync(Worker user, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A worker is disabled, never deleted: the record names them.");

    public async Task<Worker?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Guid.TryParse(userId, out var worker) ? await database.OneAsync<Worker>(WorkerSql.ById, new { worker }) : null;

    public Task<Worker?> FindByEmailAsync(string normalizedEmail, CancellationToken cancellationToken) =>
        database.OneAsync<Worker>(WorkerSql.ByEmail, new { emailKey = normalizedEmail });

    public Task<Worker?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        FindByEmailAsync(normalizedUserName, cancellationToken);

    public Task<string> GetUserIdAsync(Worker user, CancellationToken cancellationToken) => Task.FromResult(user.WorkerId.ToString());

    public Task<string?> GetUserNameAsync(Worker user, CancellationToken cancellationToken) => Known(user.Email);

    public Task SetUserNameAsync(Worker user, string? userName, CancellationToken cancellationToken) =>
        Set(user.Email = userName ?? "");

    public Task<string?> GetNormalizedUserNameAsync(Worker user, CancellationToken cancellationToken) => Known(user.EmailKey);

    public Task SetNormalizedUserNameAsync(Worker user, string? normalizedName, CancellationToken cancellationToken) =>
        Set(user.EmailKey = normalizedName ?? "");

    public Task<string?> GetEmailAsync(Worker user, CancellationToken cancellationToken) => Known(user.Email);

    public Task SetEmailAsync(Worker user, string? email, CancellationToken cancellationToken) => Set(user.Email = email ?? "");

    public Task<string?> GetNormalizedEmailAsync(Worker user, CancellationToken cancellationToken) => Known(user.EmailKey);

    public Task SetNormalizedEmailAsync(Worker user, string? normalizedEmail, CancellationToken cancellationToken) =>
        Set(user.EmailKey = normalizedEmail ?? "");

    // an invitation went to the address, so whoever has an account has read it
    public Task<bool> GetEmailConfirmedAsync(Worker user, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task SetEmailConfirmedAsync(Worker user, bool confirmed, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<string?> GetPasswordHashAsync(Worker user, CancellationToken cancellationToken) => Known(user.PasswordHash);

    public Task SetPasswordHashAsync(Worker user, string? passwordHash, CancellationToken cancellationToken) =>
        Set(user.PasswordHash = passwordHash);

    public Task<bool> HasPasswordAsync(Worker user, CancellationToken cancellationToken) =>
        Task.FromResult(user.PasswordHash is not null);

    public Task<string?> GetSecurityStampAsync(Worker user, CancellationToken cancellationToken) => Known(user.SecurityStamp);

    public Task SetSecurityStampAsync(Worker user, string stamp, CancellationToken cancellationToken) =>
        Set(user.SecurityStamp = stamp);

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Worker user, CancellationToken cancellationToken) =>
        [.. (await database.ManyAsync<PasskeyRow>(PasskeySql.Of, new { worker = user.WorkerId })).Select(row => row.Info())];

    public Task<Worker?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        database.OneAsync<Worker>(PasskeySql.Owner, new { hash = PasskeyRow.Hash(credentialId) });

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(Worker user, byte[] credentialId, CancellationToken cancellationToken) =>
        (await database.OneAsync<PasskeyRow>(PasskeySql.Find, new { worker = user.WorkerId, hash = PasskeyRow.Hash(credentialId) }))?.Info();

    public Task AddOrUpdatePasskeyAsync(Worker user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw Elsewhere();

    public Task RemovePasskeyAsync(Worker user, byte[] credentialId, CancellationToken cancellationToken) => throw Elsewhere();

    private static NotSupportedException Elsewhere() => new("Passkeys change with the rest of the second factor, in one transaction.");

    public void Dispose()
    {
    }

    private static Task<string?> Known(string? value) => Task.FromResult(value);

    private static Task Set(string? _) => Task.CompletedTask;
}
