using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Platform.Host.Audit.WrongTries;
using Platform.Sdk.Data;

namespace Platform.Host.SecondFactors;

/// <summary>
/// One try at a code. As with a password it is counted before it is looked at, in a transaction of its own; the count is another one,
/// since whoever knows the password could otherwise clear it as often as they like.
/// </summary>
internal sealed class CodeTries(IServiceScopeFactory scopes, FactorSecrets secrets, IOptions<IdentityOptions> identity, TryCounts wrong, TimeProvider clock)
{
    public const int Digits = 6;

    /// <summary>Whether it was the code of this half minute, used for the first time, or a recovery code that was left.</summary>
    public async Task<bool> TryAsync(Guid worker, string typed)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<IDatabase>();
        if (await IsAcceptedAsync(database, worker, typed)) return true;
        await wrong.AddAsync(database, worker);
        return false;
    }

    private async Task<bool> IsAcceptedAsync(IDatabase database, Guid worker, string typed)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (!await TakeAsync(database, worker) || await database.OneAsync<FactorRow>(FactorSql.Find, new { worker }) is not { } factor)
        {
            return false;
        }

        var code = string.Concat(typed.Where(char.IsAsciiLetterOrDigit));
        return code.Length != Digits || !factor.HasApp ? await RecoverAsync(database, worker, code)
            : FactorSecrets.StepOf(secrets.Read(factor), code, now) is { } step && await ChangeAsync(database, FactorSql.Accept, new { worker, step });
    }

    /// <summary>Counts one try by any second factor; false while too many were wrong.</summary>
    public Task<bool> TakeAsync(IDatabase database, Guid worker)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return ChangeAsync(database, FactorSql.Take, new
        {
            worker,
            most = identity.Value.Lockout.MaxFailedAccessAttempts,
            now,
            until = now + identity.Value.Lockout.DefaultLockoutTimeSpan,
        });
    }

    private static async Task<bool> RecoverAsync(IDatabase database, Guid worker, string code) =>
        await ChangeAsync(database, FactorSql.UseCode, new { worker, hash = RecoveryCode.Hash(code) })
        && await ChangeAsync(database, FactorSql.Forgive, new { worker });

    private static async Task<bool> ChangeAsync(IDatabase database, Sql sql, object args)
    {
        var rows = 0;
        await database.TransactAsync(async () => rows = await database.ExecuteAsync(sql, args));
        return rows == 1;
    }
}
