using Peer.Profiles;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Peer.Matching.Wishes;

/// <summary>Keeps what somebody wishes for, and says to every other form that it has been told.</summary>
internal static class TellWishes
{
    public static readonly Topic Topic = new(
        "peer.whom", "Whom they would like beside them", "What would you like the person to be like who comes to see you?", MatchingPermissions.Read);

    public static async Task<WishesOf> ReadAsync(ModuleScope scope, Guid person)
    {
        var wish = (await scope.Database.PageAsync<Wish>(WishSql.Latest, new { person }, 1)).Rows.SingleOrDefault();
        return new(wish, await scope.Database.ManyAsync<Wished>(WishSql.Wished, new { person, wish = wish?.WishId ?? Guid.Empty }));
    }

    public static async Task RunAsync(ModuleScope scope, ITopics topics, Guid person, IReadOnlyList<Wished> wished, string? words)
    {
        var told = new Wish { WishId = Ids.New(), Words = words };
        await scope.Database.ExecuteAsync(WishSql.Tell, new { wish = told.WishId, person, words, today = scope.Today, now = scope.Now, by = scope.Worker.Name });
        foreach (var one in wished) await scope.Database.ExecuteAsync(WishSql.TellOne, new { id = Ids.New(), person, wish = told.WishId, one.Field, one.Choice });
        var said = new WishesOf(told, wished).InWords(scope.Pack<ProfileFields>()).Select(one => $"{one.Label}: {one.Choice.ToLowerInvariant()}");
        await topics.ToldAsync(person, Topic.Key, string.Join("\n", said.Append(words).OfType<string>()));
    }
}
