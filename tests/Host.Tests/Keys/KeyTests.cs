using Host.Tests.SignIn;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;

namespace Host.Tests.Keys;

public sealed class KeyTests
{
    [Theory, EveryEngine]
    public async Task In_a_real_area_the_keys_in_the_database_are_encrypted(DatabaseEngine engine)
    {
        using var area = new RealArea();
        await using var platform = await area.StartAsync(engine);
        await area.SendAsync(HttpMethod.Get, "/sign-in");

        var key = Assert.Single(await platform.RowsAsync<string>(AccountSql.Keys));
        Assert.Contains("EncryptedData", key, StringComparison.Ordinal);
        Assert.DoesNotContain("<value>", key, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_host_uses_the_key_it_finds()
    {
        await using var first = await TestPlatform.StartAsync(DatabaseEngine.Sqlite);
        using var before = first.Browser();
        await before.OpenAsync("/sign-in");
        await using var second = await TestPlatform.StartAsync(DatabaseEngine.Sqlite, new TestSetup { Database = first.Database, Clock = first.Clock });
        using var after = second.Browser();
        await after.OpenAsync("/sign-in");

        var key = Assert.Single(await first.RowsAsync<string>(AccountSql.Keys));
        Assert.Contains("<value>", key, StringComparison.Ordinal);
    }
}
