using Platform.Host.Modules;
using Platform.Sdk.Access;

namespace Platform.Host.Demo;

/// <summary>The demo worker as whom a module writes its invented data, so that it sees what that worker would see.</summary>
internal sealed record DemoActor
{
    public Guid WorkerId { get; init; }
    public string Name { get; init; } = "";
    public Guid TeamId { get; init; }
    public string TeamName { get; init; } = "";
    public Guid? OrganisationId { get; init; }
    public string Organisation { get; init; } = "";

    public SignedInWorker SignedIn(LoadedModules modules, DateOnly today) => new(
        WorkerId, Name, TeamId, TeamName, OrganisationId, Organisation, today,
        modules.On.SelectMany(m => m.Permissions).Where(p => p.DefaultRoles.Contains(Role.Worker)).Select(p => p.Key).ToHashSet());
}
