using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Record.Tests.Support;

/// <summary>The least a module that supports people can be: three people for one worker.</summary>
public sealed class Outreach : IModule
{
    public const string Key = "outreach";

    public static readonly TimelineKind Heard = new("outreach.heard", "Heard");

    public ModuleInfo Info { get; } = new(Key, "Outreach", "For these tests.");

    public void Compose(IModuleBuilder module) => module
        .Settings<OutreachSettings>()
        .Provides(new SupportKind("Outreach", []))
        .Timeline([Heard])
        .On<SupportStarted>((started, scope) => scope.Timeline.WriteAsync(Heard, started.Person, $"Heard of {started.Module}"));
}

public sealed record OutreachSettings : SupportSettings
{
    public OutreachSettings() => CaseloadLimit = 3;
}
