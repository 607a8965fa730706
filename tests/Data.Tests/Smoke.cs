using Data.Tests.Schema;
using Platform.Conformance.Engines;
using Platform.Data.Engines;
using Platform.Sdk.Data;

namespace Data.Tests;

public sealed class Smoke
{
    [Theory, EveryEngine]
    public async Task Works(DatabaseEngine engine)
    {
        await using var test = await TestDatabase.MigratedAsync(engine, [CoreSchema.Module]);
        await using var database = test.Open();
        var pot = Ids.New();
        await database.TransactAsync(() => database.ExecuteOneAsync(PotSql.Insert, new { pot, name = "a", pence = 5L }));
        Assert.Equal(5, await database.OneAsync<long>(PotSql.Pence, new { pot }));
        Assert.Single((await database.PageAsync<Pot>(PotSql.All, null, 10)).Rows);
    }
}
