using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Record;

namespace Platform.Sdk.Modules;

/// <summary>What an event handler, a job or a demo writer of a module works with.</summary>
/// <param name="Database">The database, inside the transaction where there is one.</param>
/// <param name="Timeline">The shared timeline.</param>
/// <param name="Work">The shared work items.</param>
/// <param name="Worker">Who is signed in; nobody in a job.</param>
/// <param name="Area">The local area.</param>
/// <param name="Clock">The only clock.</param>
/// <param name="Modules">The modules and their settings.</param>
/// <param name="Plan">The calendar that every service shares.</param>
/// <param name="Support">Says who leads the module's own support, and takes its parts away.</param>
/// <param name="Homes">Where people live and have lived.</param>
public sealed record ModuleScope(
    IDatabase Database, ITimeline Timeline, IWork Work, CurrentWorker Worker, LocalArea Area, TimeProvider Clock, IModules Modules, IPlan Plan, ISupport Support, IHomes Homes)
{
    /// <summary>The module's typed settings.</summary>
    public T Settings<T>() where T : class => Modules.Settings<T>();

    /// <summary>The area's pack of this type, whichever module declared it.</summary>
    public T Pack<T>() where T : class => Modules.Pack<T>();

    /// <summary>Today's date in the area.</summary>
    public DateOnly Today => Area.Today(Clock);

    /// <summary>This instant, UTC.</summary>
    public DateTime Now => Clock.GetUtcNow().UtcDateTime;
}
