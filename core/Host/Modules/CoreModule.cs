using Platform.Host.Admin;
using Platform.Sdk.Modules;

namespace Platform.Host.Modules;

/// <summary>The record with what the host itself adds to it: the administrator's pages and the sweeping.</summary>
internal sealed class CoreModule(IModule record) : IModule
{
    public ModuleInfo Info => record.Info;

    public void Compose(IModuleBuilder module)
    {
        record.Compose(module);
        module
            .Permissions(HostPermissions.All)
            .Nav("{Workers}", "/Staff/Index", HostPermissions.ChangeWorkers)
            .Nav("Modules", "/Admin/Modules", HostPermissions.ReadModules)
            .Every(hours: 1, Jobs.Sweep.Forms)
            .Every(hours: 1, Faults.ModuleFaults.SweepAsync)
            .Every(hours: 1, Sessions.Sweep.ExpiredSessionsAsync);
    }
}
