using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;

namespace Platform.Record.Names;

/// <summary>
/// Keeps what every word of a name sounds and looks like, once for all who share it. Words that nobody's name has any more are
/// removed, and words without keys get them: those of records from before there were keys, and of records written in bulk.
/// </summary>
internal static class NameWords
{
    private const int Batch = 200;

    /// <summary>Adds the words that are new; runs in the transaction that writes the names.</summary>
    public static async Task LearnAsync(IDatabase database, IReadOnlyList<string> words)
    {
        foreach (var some in words.Distinct().Chunk(Batch))
        {
            var known = await database.ManyAsync<string>(NameWordsSql.Known, new { words = some });
            foreach (var word in some.Except(known))
            {
                foreach (var keys in WordKeys.Of(word).Chunk(NameWordRows.Most))
                {
                    await database.ExecuteAsync(NameWordsSql.Add, new NameWordRows(word, keys));
                }
            }
        }
    }

    /// <summary>Forgets those of these words that are in nobody's name.</summary>
    public static async Task ForgetAsync(IDatabase database, IReadOnlyList<string> words)
    {
        foreach (var some in words.Chunk(Batch))
        {
            await database.ExecuteAsync(NameWordsSql.Forget, new { words = some });
        }
    }

    /// <summary>Brings words and names together again, a small batch at a time; it may stop anywhere and goes on where it stopped.</summary>
    [NotAudited("It keeps what single words of names sound like, and belongs to nobody's record")]
    public static Task TendAsync(ModuleScope scope) => TendAsync(scope.Database);

    /// <summary>Answers how many words got keys.</summary>
    public static async Task<int> TendAsync(IDatabase database)
    {
        var learnt = 0;
        for (var more = true; more;)
        {
            var page = await database.PageAsync<string>(NameWordsSql.Unkeyed, null, Batch);
            await database.TransactAsync(() => LearnAsync(database, page.Rows));
            (learnt, more) = (learnt + page.Rows.Count, page.More);
        }
        for (var more = true; more;)
        {
            var page = await database.PageAsync<string>(NameWordsSql.Unused, null, Batch);
            await database.TransactAsync(() => ForgetAsync(database, page.Rows));
            more = page.More;
        }
        return learnt;
    }
}
