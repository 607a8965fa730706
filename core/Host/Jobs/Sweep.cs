using Platform.Host.Requests;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;

namespace Platform.Host.Jobs;

/// <summary>Clears away what has served its time and holds no record.</summary>
internal static class Sweep
{
    [NotAudited("It removes the numbers of forms that were sent")]
    public static Task Forms(ModuleScope scope) =>
        scope.Database.TransactAsync(() => scope.Database.ExecuteAsync(FormSql.Sweep, new { before = scope.Now.AddDays(-2) }));
}
