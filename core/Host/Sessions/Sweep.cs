using Platform.Host.SingleSignOn;
using Platform.Host.Workers;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;

namespace Platform.Host.Sessions;

/// <summary>Clears away sessions, invitations and answers of the provider that can no longer be used.</summary>
internal static class Sweep
{
    [NotAudited("It ends sessions and invitations of those who work here")]
    public static Task ExpiredSessionsAsync(ModuleScope scope) => scope.Database.TransactAsync(async () =>
    {
        await scope.Database.ExecuteAsync(SessionSql.Sweep, new { now = scope.Now, idle = scope.Now - SessionLife.Idle });
        await scope.Database.ExecuteAsync(InviteSql.Sweep, new { now = scope.Now });
        await scope.Database.ExecuteAsync(IdentitySql.SweepAnswers, new { now = scope.Now });
    });
}
