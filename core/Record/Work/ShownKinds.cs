using Platform.Sdk.Access;
using Platform.Sdk.Modules;

namespace Platform.Record.Work;

/// <summary>
/// Which kinds of work items a worker is shown, and may finish: those that lead to a page they may open. A kind that says nothing, and one of a module
/// that is gone, is shown to everybody whom it is for.
/// </summary>
/// <param name="Hidden">Kinds that lead to a page the worker's roles do not open.</param>
/// <param name="WhileSupported">Kinds about a person whose page opens only while the worker's team supports them.</param>
internal sealed record ShownKinds(IReadOnlyList<string> Hidden, IReadOnlyList<string> WhileSupported)
{
    public static ShownKinds Of(IModules modules, CurrentWorker worker)
    {
        var kinds = modules.Loaded.SelectMany(module => module.Work).Where(kind => kind.Permission is not null).ToList();
        return new(
            [.. kinds.Where(kind => !worker.Holds(kind.Permission!)).Select(kind => kind.Key)],
            [.. kinds.Where(kind => Permits.Find(modules, kind.Permission!) is { AfterSupport: false, Shares: null }).Select(kind => kind.Key)]);
    }
}
