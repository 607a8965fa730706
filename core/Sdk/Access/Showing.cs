using Platform.Sdk.Modules;

namespace Platform.Sdk.Access;

/// <summary>What a page shows of people, as its permission says; not its author, who could forget it.</summary>
/// <param name="Kind">The kind of information; null for what only those see whose team supports the person now.</param>
/// <param name="AfterSupport">Whether it is also for those whose team's support ended lately, whatever it shows.</param>
internal sealed record Showing(InformationKind? Kind, bool AfterSupport)
{
    public static readonly Showing OwnOnly = new(null, false);

    /// <summary>
    /// What a page that requires a permission shows. One that asks for another module's permission shows what is its own: that is shared by nobody.
    /// </summary>
    public static Showing Of(IModules modules, string module, string permission) =>
        permission.StartsWith($"{module}.", StringComparison.Ordinal) && Permits.Find(modules, permission) is { } found ? new(found.Shares, found.AfterSupport) : OwnOnly;
}
