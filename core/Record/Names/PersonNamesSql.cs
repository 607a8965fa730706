using Platform.Sdk.Data;

namespace Platform.Record.Names;

internal static class PersonNamesSql
{
    public static readonly Sql RemoveOthers = new("""
        delete from core_person_name where person_id = @person and person_name_id not in @kept
        """);

    public static readonly Sql Change = new("""
        update core_person_name set kind = @kind, name = @name where person_name_id = @id and person_id = @person
        """);

    public static readonly Sql Add = new("""
        insert into core_person_name (person_name_id, person_id, kind, name, added_at) values (@id, @person, @kind, @name, @now)
        """);

    public static readonly Sql WordsOf = new("""
        select k.key_text from core_person_key k where k.person_id = @person and k.kind = 'Word'
        """);

    public static readonly Sql RemoveKeys = new("delete from core_person_key where person_id = @person");

    /// <summary>As many of six as there are.</summary>
    public static readonly Sql AddKeys = new("""
        insert into core_person_key (person_key_id, person_id, kind, key_text)
        select @id1, @person, @kind1, @key1
        union all select @id2, @person, @kind2, @key2 where @key2 is not null
        union all select @id3, @person, @kind3, @key3 where @key3 is not null
        union all select @id4, @person, @kind4, @key4 where @key4 is not null
        union all select @id5, @person, @kind5, @key5 where @key5 is not null
        union all select @id6, @person, @kind6, @key6 where @key6 is not null
        """);
}
