using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance;
using Platform.Conformance.Running;
using Platform.Record;
using Platform.Sdk.Data;
using Platform.Sdk.Record;

namespace Record.Tests;

public sealed class RecordConforms : ModuleConformance<RecordModule>
{
    private static readonly Sql s_away = new("""
        insert into core_transition (transition_id, person_id, kind, from_on, noted_at, version) values (@id, @person, 'Hospital', @on, @now, 1)
        """);

    private static readonly Sql s_colleague = new("select w.worker_id from core_worker w where w.email = 'peer@demo.example'");

    // one is over once the kit says that they are back; what is known of another can still be changed
    // and a module has asked about a colleague's own record
    protected override Task BeforehandAsync(TestPlatform platform, Guid person, Guid team) => platform.InServicesAsync(async services =>
    {
        var (database, now) = (services.GetRequiredService<IDatabase>(), platform.Clock.GetUtcNow().UtcDateTime);
        await database.TransactAsync(async () =>
        {
            await database.ExecuteAsync(s_away, new { id = Ids.New(), person, on = DateOnly.FromDateTime(now), now });
            await services.GetRequiredService<IOwnRecords>().AskToSealAsync(await database.OneAsync<Guid>(s_colleague));
        });
        return true;
    });
}
