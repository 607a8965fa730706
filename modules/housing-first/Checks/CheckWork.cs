using HousingFirst.Properties;
using HousingFirst.Search;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace HousingFirst.Checks;

/// <summary>
/// Reminds of what is due at somebody's home. The reminder is written with what it reminds of, in one transaction, and My day shows it two weeks before its day: nothing has to go
/// round at night and look at homes in nobody's name.
/// </summary>
internal static class CheckWork
{
    public static readonly WorkKind Due = new("housing-first.check-due", "Something due at their home") { Permission = HousingFirstPermissions.KeepTenancies };

    public static readonly IReadOnlyList<WorkKind> All = [Due];

    /// <summary>One reminder for each person: of what is due next.</summary>
    public static async Task RefreshAsync(ModuleScope scope, SupportCard support)
    {
        var person = support.PersonId;
        await scope.Work.FinishAsync(Due, person, support.TeamId);
        if ((await scope.Database.PageAsync<Check>(CheckSql.Next, new { person }, 1)).Rows is not [var next]) return;
        await scope.Work.RaiseAsync(Due, new NewWork(
            person, $"{next.Type.InWords()} due at their home", next.DueOn, support.LeadWorkerId, support.TeamId, $"/housing-first/checks/done/{person}/{next.CheckId}"));
    }

    public static async Task RefreshAsync(ModuleScope scope, Guid person)
    {
        if (await HomeSearch.SupportAsync(scope.Database, person) is { } support) await RefreshAsync(scope, support);
    }

    /// <summary>Whoever comes back may have a home in which something is due.</summary>
    public static Task Again(SupportStarted started, ModuleScope scope) =>
        started.Module == HousingFirstModule.Key ? RefreshAsync(scope, started.Person) : Task.CompletedTask;

    public static async Task Close(SupportEnded ended, ModuleScope scope)
    {
        if (ended.Module != HousingFirstModule.Key) return;
        await scope.Work.FinishAsync(Due, ended.Person, ended.Team);
        if (await HomeSearch.OtherAsync(scope, ended) is { } other) await RefreshAsync(scope, other);
    }
}
