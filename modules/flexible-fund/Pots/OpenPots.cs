using Platform.Sdk.Modules;

namespace FlexibleFund.Pots;

/// <summary>The pots from which help can be promised today.</summary>
internal static class OpenPots
{
    public static Task<IReadOnlyList<Pot>> AllAsync(ModuleScope scope) =>
        scope.Database.ManyAsync<Pot>(PotSql.Open, new { today = scope.Today, over = Pot.LastOver(scope.Today) });

    /// <summary>Those of them that are for this kind of help.</summary>
    public static async Task<IReadOnlyList<Pot>> ForAsync(ModuleScope scope, string category) => [.. (await AllAsync(scope)).Where(pot => pot.IsFor(category))];
}
