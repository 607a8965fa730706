using HousingFirst.Properties;
using HousingFirst.Search;
using HousingFirst.Tenancies;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace HousingFirst.Checks;

/// <summary>
/// Reminds of what is due at somebody's home. The reminder is written with what it reminds of, in one transaction, and My day shows it two weeks before its day: nothing has to go
/// round at night and look at homes in nobody's name.
/// </summary>
internal static class CheckWork
{
    public static readonly WorkKind Due = new("housing-first.check-due", "Something due at their home") { Permission = HousingFirstPermissions.KeepTenancies, WaitsForAnswer = true };

    public static readonly IReadOnlyList<WorkKind> All = [Due];

    /// <summary>Writes it down with its own reminder, so that what is late hides nothing else; where the home is over, without one.</summary>
    public static async Task AddAsync(ModuleScope scope, Guid person, Tenancy tenancy, Check check)
    {
        await scope.Database.ExecuteAsync(CheckSql.Add, new { check = check.CheckId, person, tenancy = tenancy.TenancyId, type = check.Type, what = check.What, dueOn = check.DueOn });
        await RefreshAsync(scope, person);
    }

    /// <summary>It is done, or is no longer to be done.</summary>
    public static async Task FinishAsync(ModuleScope scope, Guid person, Guid check)
    {
        await scope.Work.FinishEverywhereAsync(Due, person, LinkTo(person, check));
        await RefreshAsync(scope, person);
    }

    /// <summary>
    /// Everything that is to be done in homes that go on, in every team that supports them, and nothing else: what was written down when a home had one reminder, or came with another record, gets its
    /// own.
    /// </summary>
    public static async Task RefreshAsync(ModuleScope scope, Guid person)
    {
        await scope.Work.FinishEverywhereAsync(Due, person);
        var supports = await HomeSearch.SupportsAsync(scope.Database, person);
        foreach (var check in await scope.Database.ManyAsync<Check>(CheckSql.Next, new { person }))
        {
            foreach (var support in supports) await RaiseAsync(scope, support, check);
        }
    }

    /// <summary>Whoever comes back may have a home in which something is due.</summary>
    public static Task Again(SupportStarted started, ModuleScope scope) => started.Module == HousingFirstModule.Key ? RefreshAsync(scope, started.Person) : Task.CompletedTask;

    public static Task Close(SupportEnded ended, ModuleScope scope) => (ended.Module == HousingFirstModule.Key, ended.Reason) switch
    {
        (false, _) => Task.CompletedTask,
        (_, EndingReason.Died) => scope.Work.FinishAsync(Due, ended.Person, ended.Team),
        _ => RefreshAsync(scope, ended.Person),
    };

    private static Task RaiseAsync(ModuleScope scope, SupportCard support, Check check) => scope.Work.RaiseAsync(Due, new NewWork(
        support.PersonId, $"{check.Type.InWords()} due at their home", check.DueOn, support.LeadWorkerId, support.TeamId, LinkTo(support.PersonId, check.CheckId)));

    private static string LinkTo(Guid person, Guid check) => $"/housing-first/checks/done/{person}/{check}";
}
