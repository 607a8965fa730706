using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Record.Tests.Import;

/// <summary>A database as text, to tell whether two are the same.</summary>
internal static class Dump
{
    /// <summary>Every row of every table but that of the jobs' turns, which run on their own, and the audit, in which each run of a command stands.</summary>
    public static string Whole(string file) => Text(file, (_, column, value) => $"{column}={value}");

    /// <summary>Every row of every table about a person, ids as what they lead to, without the moments at which rows were written.</summary>
    public static string WithoutIds(string file)
    {
        var people = Read(file, "select person_id, value from core_identifier where kind = 'LocalReference'")
            .ToDictionary(row => row["person_id"], row => row["value"]);
        var supports = Read(file, "select support_id, person_id, module_key from core_support")
            .ToDictionary(row => row["support_id"], row => $"{people.GetValueOrDefault(row["person_id"])}/{row["module_key"]}");
        var fixedIds = Read(file, "select worker_id as id from core_worker union select team_id from core_team").Select(row => row["id"]).ToHashSet();
        return Text(file, (_, column, value) => column switch
        {
            "added_at" or "written_at" or "started_at" or "raised_at" or "imported_at" or "said" => "",
            "happened_at" when !value.EndsWith("12:00:00", StringComparison.Ordinal) => "",
            _ when !Guid.TryParse(value, out var _) || fixedIds.Contains(value) => $"{column}={value}",
            _ => $"{column}={people.GetValueOrDefault(value) ?? supports.GetValueOrDefault(value) ?? "*"}",
        });
    }

    private static string Text(string file, Func<string, string, string, string> write)
    {
        var tables = Read(file, "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not in ('core_job', 'core_audit')").Select(row => row["name"]).Order(StringComparer.Ordinal);
        return string.Join('\n', tables.SelectMany(table => Read(file, $"select * from {table}")
            .Select(row => $"{table}: {string.Join(" | ", row.Select(field => write(table, field.Key, field.Value)).Where(field => field.Length > 0))}")
            .Order(StringComparer.Ordinal)));
    }

    private static List<Dictionary<string, string>> Read(string file, string text)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the texts stand in this file
        command.CommandText = text;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<Dictionary<string, string>>();
        while (reader.Read())
        {
            rows.Add(Enumerable.Range(0, reader.FieldCount)
                .ToDictionary(reader.GetName, field => Convert.ToString(reader.GetValue(field), CultureInfo.InvariantCulture) ?? ""));
        }

        return rows;
    }
}
