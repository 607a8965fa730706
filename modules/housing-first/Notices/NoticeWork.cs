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

    /// <summary>Raises what one letter asks for.</summary>
    public static async Task RaiseAsync(ModuleScope scope, Guid person, Notice notice, SupportCard? support)
    {
        foreach (var (sentence, due) in Asked(notice))
        {
            // a letter is answered whether this support goes on or another of the team's does
            await scope.Work.RaiseAsync(Answer, new NewWork(
                person, sentence, due, support is null ? scope.Worker.Id : support.LeadWorkerId, support?.TeamId ?? scope.Worker.TeamId, LinkTo(person, notice.NoticeId)));
        }
    }

    public static Task SettledAsync(ModuleScope scope, Guid person, Notice notice) => scope.Work.FinishEverywhereAsync(Answer, person, LinkTo(person, notice.NoticeId));

    /// <summary>Everything that letters ask for in homes that go on, and nothing else.</summary>
    public static async Task RefreshAsync(ModuleScope scope, SupportCard support)
    {
        var person = support.PersonId;
        await scope.Work.FinishAsync(Answer, person, support.TeamId);
        foreach (var notice in await scope.Database.ManyAsync<Notice>(NoticeSql.Open, new { person })) await RaiseAsync(scope, person, notice, support);
    }

    /// <summary>Whoever comes back may have letters that wait.</summary>
    public static async Task Again(SupportStarted started, ModuleScope scope)
    {
        if (started.Module == HousingFirstModule.Key && await HomeSearch.SupportAsync(scope.Database, started.Person) is { } support) await RefreshAsync(scope, support);
    }

    public static async Task Close(SupportEnded ended, ModuleScope scope)
    {
        if (ended.Module != HousingFirstModule.Key) return;
        await scope.Work.FinishAsync(Answer, ended.Person, ended.Team);
        if (await HomeSearch.OtherAsync(scope, ended) is { } other) await RefreshAsync(scope, other);
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
