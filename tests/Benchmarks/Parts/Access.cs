using System.Diagnostics;
using System.Text.RegularExpressions;
using Benchmarks.Serving;
using Microsoft.Data.Sqlite;
using Platform.Data.Texts;
using Platform.Record.MyDay;

namespace Benchmarks.Parts;

/// <summary>The caseload of My day, 25 people of a hundred thousand, with the access predicate against the same text without it.</summary>
internal static partial class Access
{
    private const int People = 25;

    public static async Task RunAsync(Built built, Size size, Table table)
    {
        var data = await built.PeopleAsync(size.Many, "access");
        var worker = Built.Read(data, "select lead_worker_id from core_support where lead_worker_id is not null and phase <> 'Ended' group by lead_worker_id order by count(*) desc, lead_worker_id limit 1")[0];
        var team = Built.Read(data, $"select team_id from core_worker where worker_id = '{worker}'")[0];
        var organisation = Built.Read(data, $"select organisation_id from core_team where team_id = '{team}'")[0];
        using var connection = Built.Open(data);
        GiveCaseload(connection, worker, team);
        var (bare, whole) = (Command(Marker().Replace(MyDaySql.Caseload.Sqlite, "1 = 1")), Command(Visibility.Expand(MyDaySql.Caseload.Sqlite)));
        if ((Rows(bare), Rows(whole)) is not (People, People)) throw new InvalidOperationException($"{Rows(bare)} and {Rows(whole)} people where {People} were due.");

        List<double> without = [], with = [];
        for (var round = 0; round <= size.Rounds; round++)
        {
            var (one, other) = (Cost(bare, size.WarmUp), Cost(whole, size.WarmUp));
            if (round > 0) (without, with) = ([.. without, one], [.. with, other]);
        }

        table.Add($"A list of {People} of {size.Many:N0} people with the access predicate, against without it: CPU", Loads.Median(without), Loads.Median(with), "ms", 1.3);

        SqliteCommand Command(string text)
        {
            var command = connection.CreateCommand();
            command.CommandText = $"{text} limit {People}";
            foreach (var (name, value) in ((string, object)[])
                [("@worker", worker), ("@visible_team", team), ("@visible_organisation", organisation), ("@visible_worker", worker),
                ("@visible_today", "2026-11-23"), ("@visible_now", "2026-11-23 12:00:00"),
                ("@visible_kind", "Identity"), ("@visible_since", "2026-08-25"), ("@visible_match", DBNull.Value)])
            {
                if (text.Contains(name, StringComparison.Ordinal)) command.Parameters.AddWithValue(name, value);
            }

            command.Prepare();
            return command;
        }
    }

    // nobody of the seeded area carries so many
    private static void GiveCaseload(SqliteConnection connection, string worker, string team)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "update core_support set lead_worker_id = @worker where support_id in (select support_id from core_support where team_id = @team and phase <> 'Ended' limit @people)";
        command.Parameters.AddWithValue("@worker", worker);
        command.Parameters.AddWithValue("@team", team);
        command.Parameters.AddWithValue("@people", People);
        command.ExecuteNonQuery();
    }

    private static double Cost(SqliteCommand command, int times)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        for (var at = 0; at < times; at++) Rows(command);
        return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds / times;
    }

    // prepared once, as the platform keeps its statements with the connection
    private static int Rows(SqliteCommand command)
    {
        using var reader = command.ExecuteReader();
        var rows = 0;
        for (var values = new object[reader.FieldCount]; reader.Read(); rows++) reader.GetValues(values);
        return rows;
    }

    [GeneratedRegex(@"\{visible [^}]*\}")]
    private static partial Regex Marker();
}
