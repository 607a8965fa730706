using Microsoft.Extensions.DependencyInjection;
using Platform.Data;
using Platform.Data.Engines;
using Platform.Data.Schema;
using Platform.Sdk.Data;

namespace Data.Tests;

public sealed class RegistrationTests : EngineTests
{
    [Fact]
    public async Task A_scope_has_one_database_under_both_names()
    {
        var test = await MigratedAsync(DatabaseEngine.Sqlite);
        await using var services = new ServiceCollection().AddPlatformData(test.Options)
            .BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
        await using var scope = services.CreateAsyncScope();
        await using var other = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<IDatabase>();
        Assert.Same(scope.ServiceProvider.GetRequiredService<Database>(), database);
        Assert.NotSame(other.ServiceProvider.GetRequiredService<IDatabase>(), database);
        Assert.Empty(await services.GetRequiredService<Migrator>().PendingAsync([Schema.CoreSchema.Module]));
        Assert.Empty(await database.ManyAsync<Writing.Pot>(Writing.PotSql.All));
    }
}
