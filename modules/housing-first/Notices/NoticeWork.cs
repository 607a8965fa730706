using HousingFirst.Search;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace HousingFirst.Notices;

/// <summary>
/// Puts into My day what cannot wait: a notice to leave on the day it came, the last day to answer a letter, and a day in court. The sentence names no place. It goes away when the letter
/// is settled, the tenancy ends, or support does.
/// </summary>
internal static class NoticeWork
{
    public static readonly WorkKind Answer = new("housing-first.notice", "A notice on their home") { Permission = HousingFirstPermissions.KeepTenancies, WaitsForAnswer = true };

    public static readonly IReadOnlyList<WorkKind> All = [Answer];

    /// <summary>Raises what one letter asks for, in every team that supports them; where none does, for whoever writes it down.</summary>
    public static async Task RaiseAsync(ModuleScope scope, Guid person, Notice notice) => await RaiseAsync(scope, person, notice, await HomeSearch.SupportsAsync(scope.Database, person));

    public static Task SettledAsync(ModuleScope scope, Guid person, Notice notice) => scope.Work.FinishEverywhereAsync(Answer, person, LinkTo(person, notice.NoticeId));

    /// <summary>A home goes on after all: where no team supports them, what its letters ask for waits with whoever says so.</summary>
    public static async Task WaitsAgainAsync(ModuleScope scope, Guid person, Guid tenancy)
    {
        if ((await HomeSearch.SupportsAsync(scope.Database, person)).Count > 0) return;
        foreach (var notice in (await scope.Database.ManyAsync<Notice>(NoticeSql.Of, new { person, tenancy })).Where(one => !one.IsResolved)) await RaiseAsync(scope, person, notice, []);
    }

    /// <summary>Everything that letters ask for in homes that go on, in every team that supports them, and nothing else. Where none does, only what was asked for in homes that are over goes.</summary>
    public static async Task RefreshAsync(ModuleScope scope, Guid person)
    {
        var supports = await HomeSearch.SupportsAsync(scope.Database, person);
        if (supports.Count > 0) await RefreshAsync(scope, person, supports);
        else foreach (var notice in await scope.Database.ManyAsync<Notice>(NoticeSql.Over, new { person })) await SettledAsync(scope, person, notice);
    }

    /// <summary>Whoever comes back may have letters that wait.</summary>
    public static Task Again(SupportStarted started, ModuleScope scope) => started.Module == HousingFirstModule.Key ? RefreshAsync(scope, started.Person) : Task.CompletedTask;

    public static async Task Close(SupportEnded ended, ModuleScope scope)
    {
        if (ended.Module != HousingFirstModule.Key) return;
        if (ended.Reason == EndingReason.Died) await scope.Work.FinishAsync(Answer, ended.Person, ended.Team);
        else if (await HomeSearch.SupportsAsync(scope.Database, ended.Person) is { Count: > 0 } supports) await RefreshAsync(scope, ended.Person, supports);
        else await scope.Work.FinishEverywhereAsync(Answer, ended.Person);
    }

    private static async Task RefreshAsync(ModuleScope scope, Guid person, IReadOnlyList<SupportCard> supports)
    {
        await scope.Work.FinishEverywhereAsync(Answer, person);
        foreach (var notice in await scope.Database.ManyAsync<Notice>(NoticeSql.Open, new { person })) await RaiseAsync(scope, person, notice, supports);
    }

    private static async Task RaiseAsync(ModuleScope scope, Guid person, Notice notice, IReadOnlyList<SupportCard> supports)
    {
        // a letter is answered whether this support goes on or another of the team's does
        (Guid? Worker, Guid Team)[] whom = supports.Count == 0 ? [(scope.Worker.Id, scope.Worker.TeamId)] : [.. supports.Select(support => (support.LeadWorkerId, support.TeamId))];
        foreach (var (sentence, due) in Asked(notice))
        {
            foreach (var (worker, team) in whom) await scope.Work.RaiseAsync(Answer, new NewWork(person, sentence, due, worker, team, LinkTo(person, notice.NoticeId)));
        }
    }

    private static IEnumerable<(string Sentence, DateOnly Due)> Asked(Notice notice)
    {
        if (notice.ActBy is { } last) yield return ("A letter about their home is to be answered by now: get advice with them", last);
        if (notice.HearingOn is { } court) yield return ("A court decides about their home: go along, with advice", court);
        if (notice is { ActBy: null, HearingOn: null } && notice.CannotWait)
        {
            yield return (notice.Type == NoticeType.Court
                ? "A letter from a court has come: find out the day, and get advice with them"
                : "A notice to leave has come: get advice with them, and answer it", notice.ServedOn);
        }
    }

    private static string LinkTo(Guid person, Guid notice) => $"/housing-first/notices/settle/{person}/{notice}";
}
