using Platform.Host.Areas;
using Platform.Host.Modules;

namespace Platform.Host;

/// <summary>What a platform is built from. Program and tests fill it differently and build it the same way.</summary>
internal sealed record PlatformOptions
{
    /// <summary>The local area and its database.</summary>
    public required AreaFile Area { get; init; }

    /// <summary>The core and the modules.</summary>
    public required LoadedModules Modules { get; init; }

    /// <summary>Where to listen; null leaves it to <c>ASPNETCORE_URLS</c> or port 5080 on loopback.</summary>
    public string? Urls { get; init; }

    /// <summary>The clock; tests bring their own.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Whether a demo area gets its invented people as well as its accounts.</summary>
    public bool DemoPeople { get; init; } = true;

    /// <summary>Whether the jobs run by the clock; a test runs them itself, when it wants them.</summary>
    public bool RunJobs { get; init; } = true;

    /// <summary>What tests add to watch the platform at work.</summary>
    public Action<IServiceCollection> Also { get; init; } = _ => { };
}
