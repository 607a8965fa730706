using Platform.Sdk.Data;

namespace Platform.Record.Names;

internal static class NameWordsSql
{
    private const string Why = "a word is kept for all whose name it is in; whose is neither read nor shown";

    public static readonly Sql Known = new("select distinct w.word from core_name_word w where w.word in @words");

    public static readonly Sql Add = new("""
        insert into core_name_word (name_word_id, word, key_text)
        select @id1, @word, @key1
        union all select @id2, @word, @key2 where @key2 is not null
        union all select @id3, @word, @key3 where @key3 is not null
        union all select @id4, @word, @key4 where @key4 is not null
        union all select @id5, @word, @key5 where @key5 is not null
        union all select @id6, @word, @key6 where @key6 is not null
        union all select @id7, @word, @key7 where @key7 is not null
        union all select @id8, @word, @key8 where @key8 is not null
        union all select @id9, @word, @key9 where @key9 is not null
        union all select @id10, @word, @key10 where @key10 is not null
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

/// <summary>Some of a word's keys, as one statement writes them.</summary>
internal sealed record NameWordRows(string Word, IReadOnlyList<string> Keys)
{
    public const int Most = 10;

    public Guid Id1 { get; } = Ids.New();
    public string? Key1 => KeyOf(1);
    public Guid Id2 { get; } = Ids.New();
    public string? Key2 => KeyOf(2);
    public Guid Id3 { get; } = Ids.New();
    public string? Key3 => KeyOf(3);
    public Guid Id4 { get; } = Ids.New();
    public string? Key4 => KeyOf(4);
    public Guid Id5 { get; } = Ids.New();
    public string? Key5 => KeyOf(5);
    public Guid Id6 { get; } = Ids.New();
    public string? Key6 => KeyOf(6);
    public Guid Id7 { get; } = Ids.New();
    public string? Key7 => KeyOf(7);
    public Guid Id8 { get; } = Ids.New();
    public string? Key8 => KeyOf(8);
    public Guid Id9 { get; } = Ids.New();
    public string? Key9 => KeyOf(9);
    public Guid Id10 { get; } = Ids.New();
    public string? Key10 => KeyOf(10);

    private string? KeyOf(int place) => place <= Keys.Count ? Keys[place - 1] : null;
}
