using Platform.Host.Admin;
using Platform.Host.Audit;
using Platform.Host.Audit.Keeping;
using Platform.Host.Audit.Sealing;
using Platform.Record.Merging.Deciding;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;

namespace Platform.Host.Modules;

/// <summary>The record with what the host itself adds to it: the administrator's pages and the sweeping.</summary>
internal sealed class CoreModule(IModule record) : IModule
{
    /// <summary>What the host runs besides: the sealing more often than a module may ask for, at each look at what is due, which is once a minute.</summary>
    public static IReadOnlyList<Job> Often { get; } =
    [
        new("core", "core.Sealer.RunAsync", TimeSpan.FromSeconds(30), services => services.GetRequiredService<Sealer>().RunAsync(),
            new NotAuditedAttribute("It seals the audit, which holds what it did")),
        new("core", "core.Retention.RunAsync", TimeSpan.FromHours(24), services => services.GetRequiredService<Retention>().RunAsync(),
            new AuditedJobAttribute("Drops what the audit has kept for long enough")),
        new("core", "core.Late.SweepAsync", TimeSpan.FromHours(1), services => services.GetRequiredService<Late>().SweepAsync(),
            new AuditedJobAttribute("Moves what was still being written while two records were merged")),
    ];

    public ModuleInfo Info => record.Info;

    public void Compose(IModuleBuilder module)
    {
        record.Compose(module);
        module
            .Permissions(HostPermissions.All)
            .Nav("{Workers}", "/Staff/Index", HostPermissions.ChangeWorkers)
            .Permissions(AuditPermissions.All)
            .Work([AlertDesk.ToReview])
            .Nav("Modules", "/Admin/Modules", HostPermissions.ReadModules)
            .Nav("Audit", "/Audit/Searching/Index", AuditPermissions.Search)
            .PersonTab("Who has looked", "/Audit/Looks/Index", AuditPermissions.Person)
            .Every(hours: 1, Jobs.Sweep.Forms)
            .Every(hours: 1, Faults.ModuleFaults.SweepAsync)
            .Every(hours: 1, Sessions.Sweep.ExpiredSessionsAsync);
    }
}
