using Platform.Sdk.Modules;

namespace Peer.Demo;

/// <summary>A clock that shows what another showed so long ago; for invented history only.</summary>
internal sealed class EarlierClock(TimeProvider clock, TimeSpan by) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow() - by;
}

internal static class EarlierScope
{
    /// <summary>The same scope, so many days ago.</summary>
    public static ModuleScope DaysAgo(this ModuleScope scope, int days) => scope with { Clock = new EarlierClock(scope.Clock, TimeSpan.FromDays(days)) };
}
