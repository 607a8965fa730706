using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace FlexibleFund.Requests;

/// <summary>What waits for a decision when somebody dies is asked of nobody any more; what was promised is left to those who knew them.</summary>
internal static class OpenRequests
{
    public static Task Stop(PersonDied died, ModuleScope scope) => scope.Database.ExecuteAsync(RequestSql.Stop, new { person = died.Person });

    public static Task TakeUp(DeathTakenBack back, ModuleScope scope) => scope.Database.ExecuteAsync(RequestSql.TakeUp, new { person = back.Person });
}
