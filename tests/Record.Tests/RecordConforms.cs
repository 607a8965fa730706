using Platform.Conformance;
using Platform.Conformance.Running;
using Platform.Record;
using Platform.Sdk.Data;

namespace Record.Tests;

public sealed class RecordConforms : ModuleConformance<RecordModule>
{
    private static readonly Sql s_away = new("""
        insert into core_transition (transition_id, person_id, kind, from_on, noted_at, version) values (@id, @person, 'Hospital', @on, @now, 1)
        """);

    // one is over once the kit says that they are back; what is known of another can still be changed
    protected override Task BeforehandAsync(TestPlatform platform, Guid person, Guid team) => platform.InScopeAsync(async scope =>
    {
        var now = platform.Clock.GetUtcNow().UtcDateTime;
        await scope.Database.TransactAsync(() => scope.Database.ExecuteAsync(s_away, new { id = Ids.New(), person, on = DateOnly.FromDateTime(now), now }));
        return true;
    });
}
