using System.Globalization;
using Platform.Data;
using Platform.Data.Engines;
using Platform.Sdk.Access;
using Platform.Sdk.Data;

namespace EndToEnd.Faults;

/// <summary>What a data folder holds about one person's contacts, read while no host serves it.</summary>
internal static class Kept
{
    public static Task<IReadOnlyList<string>> ContactsAsync(string folder, Guid person) => ReadAsync(folder, KeptSql.Contacts, person);

    public static Task<IReadOnlyList<string>> EntriesAsync(string folder, Guid person) => ReadAsync(folder, KeptSql.Entries, person);

    /// <summary>Every table, column and index, as the texts that made them.</summary>
    public static Task<IReadOnlyList<string>> SchemaAsync(string folder) => ReadAsync(folder, KeptSql.Schema, null);

    /// <summary>How many tables, views and indexes each module has.</summary>
    public static async Task<IReadOnlyDictionary<string, int>> PartsAsync(string folder) =>
        (await ReadAsync(folder, KeptSql.Parts, null)).CountBy(name => name.Split('_')[0]).ToDictionary();

    /// <summary>How many rows there are of everything that belongs to a person.</summary>
    public static Task<IReadOnlyList<string>> RowsAsync(string folder) => ReadAsync(folder, KeptSql.Rows, null);

    /// <summary>How many people there are.</summary>
    public static async Task<int> PeopleAsync(string folder) => int.Parse((await RowsAsync(folder))[0].Split(' ')[1], CultureInfo.InvariantCulture);

    private static async Task<IReadOnlyList<string>> ReadAsync(string folder, Sql sql, Guid? person)
    {
        await using var database = new Database(DatabaseOptions.Sqlite(Path.Combine(folder, "platform.db")), new CurrentWorker(), []);
        return await database.ManyAsync<string>(sql, person is null ? null : new { person });
    }
}

internal static class KeptSql
{
    public static readonly Sql Contacts = new("select c.note from core_contact c where c.person_id = @person and c.note is not null");

    public static readonly Sql Entries = new("select t.detail from core_timeline t where t.person_id = @person and t.detail is not null");

    public static readonly Sql Parts = new("select s.tbl_name from sqlite_master s where s.sql is not null");

    // of the work only what a seeding writes: a host that ran between reminds of other things
    public static readonly Sql Rows = Sql.ForEveryone("""
        select concat('people ', count(*)) from core_person
        union all select concat('names ', count(*)) from core_person_name
        union all select concat('keys ', count(*)) from core_person_key
        union all select concat('identifiers ', count(*)) from core_identifier
        union all select concat('ways ', count(*)) from core_way_to_reach
        union all select concat('disadvantages ', count(*)) from core_disadvantage
        union all select concat('support ', count(*)) from core_support
        union all select concat('contacts ', count(*)) from core_contact
        union all select concat('story ', count(*)) from core_story
        union all select concat('timeline ', count(*)) from core_timeline
        union all select concat('work ', count(*)) from core_work where kind = 'core.try-again'
        """, "a test counts them and nobody is signed in");

    public static readonly Sql Schema = new("select s.sql from sqlite_master s where s.sql is not null order by s.type, s.name");
}
