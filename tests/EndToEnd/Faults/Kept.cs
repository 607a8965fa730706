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

    public static readonly Sql Schema = new("select s.sql from sqlite_master s where s.sql is not null order by s.type, s.name");
}
