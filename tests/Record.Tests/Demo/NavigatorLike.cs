using Platform.Sdk.Modules;
using Record.Tests.Support;

namespace Record.Tests.Demo;

/// <summary>A module of the navigators' key that gives support, and no more.</summary>
public sealed class NavigatorLike : IModule
{
    public ModuleInfo Info { get; } = new("navigator", "Navigator", "For these tests.");

    public void Compose(IModuleBuilder module) => module.Settings<NavigatorLikeSettings>().Provides(new SupportKind("Navigator", []));
}

public sealed record NavigatorLikeSettings : SupportSettings;
