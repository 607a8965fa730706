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
                foreach (var key in WordKeys.Of(word))
                {
                    await database.ExecuteAsync(NameWordsSql.Add, new { id = Ids.New(), word, key });
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

internal static class NameWordsSql
{
    private const string Why = "a word is kept for all whose name it is in; whose is neither read nor shown";

    public static readonly Sql Known = new("select distinct w.word from core_name_word w where w.word in @words");

    public static readonly Sql Add = new("""
        insert into core_name_word (name_word_id, word, key_text) values (@id, @word, @key)
        """);

    public static readonly Sql Forget = Sql.ForEveryone("""
        delete from core_name_word
        where word in @words
          and not exists (select 1 from core_person_key k where k.kind = 'Word' and k.key_text = core_name_word.word)
        """, Why);

    public static readonly Sql Unkeyed = Sql.ForEveryone("""
        select distinct k.key_text
        from core_person_key k
        where k.kind = 'Word' and not exists (select 1 from core_name_word w where w.word = k.key_text)
        order by k.key_text
        """, Why);

    public static readonly Sql Unused = Sql.ForEveryone("""
        select distinct w.word
        from core_name_word w
        where not exists (select 1 from core_person_key k where k.kind = 'Word' and k.key_text = w.word)
        order by w.word
        """, Why);
}
