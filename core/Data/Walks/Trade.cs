using Platform.Sdk.Data;

namespace Platform.Data.Walks;

/// <summary>
/// Two rows that a unique index keeps from standing side by side trade places: what moves waits with a person made for the moment, until what gives way is gone.
/// </summary>
internal sealed class Trade(Database database, Catalogue catalogue)
{
    public async Task RunAsync(WalkTable table, Guid from, Guid to, IReadOnlyList<string> moving, IReadOnlyList<string> givingWay)
    {
        var (people, nobody) = (new WalkTable(database, catalogue.Tables.Single(one => one.Name == Catalogue.PersonTable)), Ids.New());
        await people.DoubleAsync(to, nobody);
        foreach (var key in moving) await table.GiveAsync(from, nobody, key);
        foreach (var key in givingWay) await table.GiveAsync(to, from, key);
        await table.GiveAllAsync(nobody, to);
        await people.RemoveAsync(nobody);
    }
}
