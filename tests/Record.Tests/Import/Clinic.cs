using System.Text;
using CsvHelper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Record.Import;
using Platform.Record.Import.Files;
using Platform.Sdk.Data;
using Record.Tests.Support;

namespace Record.Tests.Import;

/// <summary>A platform into which a test imports files of its own making.</summary>
internal sealed class Clinic : IAsyncDisposable
{
    private static readonly Sql File = new("select p.file from pragma_database_list p where p.name = 'main'");

    private readonly string _folder = Directory.CreateTempSubdirectory("platform-import-").FullName;

    private Clinic(TestPlatform platform) => Platform = platform;

    public TestPlatform Platform { get; }

    public static async Task<Clinic> StartAsync(DatabaseEngine engine = DatabaseEngine.Sqlite, string? frontDoor = null, string worker = "worker", string person = "person") =>
        new(await TestPlatform.StartAsync(engine, new TestSetup
        {
            Settings = new Dictionary<string, string?>
            {
                ["modules:core:frontDoorTeam"] = frontDoor ?? "Front door",
                ["words:worker"] = worker, ["words:workers"] = $"{worker}s", ["words:person"] = person, ["words:people"] = $"{person}s",
            },
        }, new Outreach()));

    public Task<Imported> ImportAsync(params IReadOnlyList<Dictionary<string, string>> rows) => ImportAsync(CaseloadText.Write(rows));

    public Task<Imported> ImportAsync(string text, bool dryRun = false, Func<Tally, Task>? progress = null) =>
        ImportAsync(Encoding.UTF8.GetBytes(text), dryRun, progress);

    public async Task<Imported> ImportAsync(byte[] bytes, bool dryRun = false, Func<Tally, Task>? progress = null)
    {
        var (file, path) = (Path.Combine(_folder, $"{Ids.New():n}.csv"), Path.Combine(_folder, $"{Ids.New():n}-report.csv"));
        await System.IO.File.WriteAllBytesAsync(file, bytes);
        var caseload = await CaseloadFile.OpenAsync(file, CancellationToken.None);
        ImportResult result;
        await using (var report = await ReportFile.CreateAsync(path))
        {
            result = await Platform.InServicesAsync(services => services.GetRequiredService<ImportCaseload>()
                .RunAsync(caseload, report, dryRun, progress ?? (_ => Task.CompletedTask), CancellationToken.None));
        }

        return new Imported(result, await ReadAsync(path), Convert.ToHexString(await System.IO.File.ReadAllBytesAsync(path)));
    }

    public Task<IReadOnlyList<T>> ManyAsync<T>(Sql sql, object? args = null) => Platform.InScopeAsync(scope => scope.Database.ManyAsync<T>(sql, args));

    /// <summary>Every row of every table as text, ids and instants and all.</summary>
    public async Task<string> DumpAsync() => Dump.Whole((await ManyAsync<string>(File)).Single());

    public async ValueTask DisposeAsync()
    {
        await Platform.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<IReadOnlyList<ReportLine>> ReadAsync(string path)
    {
        var lines = new List<ReportLine>();
        await using var reader = CsvReader.FromFile(path, new CsvReaderOptions { Separator = ',' });
        while (await reader.ReadAsync())
        {
            lines.Add(new ReportLine(int.Parse(reader.GetString(0), null), reader.GetString(1), reader.GetString(2), reader.GetString(3)));
        }

        return lines;
    }
}

/// <summary>What an import answered, and the report it wrote as a spreadsheet would read it, and byte for byte.</summary>
internal sealed record Imported(ImportResult Result, IReadOnlyList<ReportLine> Report, string Written)
{
    public Tally Tally => Result.Tally;

    public IEnumerable<(int Row, string Column, string Value)> Lines => Report.Select(line => (line.Row, line.Column, line.Value));
}
