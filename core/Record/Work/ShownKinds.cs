using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Platform.Record.Work;

/// <summary>
/// Which kinds of work items a worker is shown, and may finish: those that lead to a page they may open. A kind that says nothing, and one of a module
/// that is gone, is shown to everybody whom it is for.
/// </summary>
/// <param name="Hidden">Kinds that lead to a page the worker's roles do not open.</param>
/// <param name="WhileSupported">Kinds about a person whose page opens only while the worker's team supports them.</param>
/// <param name="Decided">Kinds that go away by what is decided or answered on their page, and never by saying that they are done.</param>
internal sealed record ShownKinds(IReadOnlyList<string> Hidden, IReadOnlyList<string> WhileSupported, IReadOnlyList<string> Decided)
{
    public static ShownKinds Of(IModules modules, CurrentWorker worker)
    {
        var all = modules.Loaded.SelectMany(module => module.Work).ToList();
        var kinds = all.Where(kind => kind.Permission is not null).ToList();
        return new(
            [.. kinds.Where(kind => !worker.Holds(kind.Permission!)).Select(kind => kind.Key)],
            [.. kinds.Where(kind => Permits.Find(modules, kind.Permission!) is { AfterSupport: false, Shares: null }).Select(kind => kind.Key)],
            [.. all.Where(IsDecided).Select(kind => kind.Key)]);
    }

    /// <summary>Whether a kind waits for a decision or an answer.</summary>
    public static bool IsDecided(WorkKind kind) => kind.WaitsForAnswer || kind.Part is DayPart.Decide or DayPart.Offer;
}
