using System.Text.RegularExpressions;
using Platform.Data;
using Platform.Data.Engines;
using Platform.Sdk.Areas;

namespace Platform.Host.Areas;

/// <summary>The area file, with environment variables of the prefix <c>PLATFORM_</c> over it.</summary>
internal sealed partial record AreaFile(LocalArea Area, DatabaseOptions Database, IConfiguration Configuration)
{
    /// <summary>Where the file lies when none is named: beside the program.</summary>
    public static string Default => Path.Combine(AppContext.BaseDirectory, "config", "area.json");

    /// <summary>Reads a file; every fault found is reported at once.</summary>
    public static AreaFile Read(string path, string dataDirectory)
    {
        if (!File.Exists(path)) throw new AreaFileException(path, ["the file does not exist; name one with --area FILE"]);
        IConfigurationRoot configuration;
        try
        {
            configuration = new ConfigurationBuilder().AddJsonFile(Path.GetFullPath(path), optional: false)
                .Add(new AreaEnvironment()).Build();
        }
        catch (InvalidDataException broken)
        {
            throw new AreaFileException(path, [broken.InnerException?.Message ?? broken.Message]);
        }

        return From(configuration, path, dataDirectory);
    }

    /// <summary>Takes an area from configuration that is already read.</summary>
    public static AreaFile From(IConfiguration configuration, string path, string dataDirectory)
    {
        var faults = new List<string>();
        var area = new LocalArea(
            Required("area:name"),
            configuration["area:demo"] switch
            {
                null or "" => false,
                var text when bool.TryParse(text, out var demo) => demo,
                var text => Fault(false, "area:demo", text, "true or false"),
            },
            configuration["area:colour"] switch
            {
                null => "#1d4f5c",
                var text when HexColour().IsMatch(text) => text,
                var text => Fault("#1d4f5c", "area:colour", text, "a colour like #1d4f5c"),
            },
            configuration["area:timeZone"] switch
            {
                null => "Europe/London",
                var text when TimeZoneInfo.TryFindSystemTimeZoneById(text, out _) => text,
                var text => Fault("Europe/London", "area:timeZone", text, "an IANA time zone like Europe/London"),
            });
        var database = configuration["database:engine"] switch
        {
            null or "sqlite" => DatabaseOptions.Sqlite(
                Path.Combine(dataDirectory, configuration["database:file"] ?? "platform.db")),
            "sqlserver" => DatabaseOptions.SqlServer(Required("database:connectionString")),
            var text => Fault(DatabaseOptions.Sqlite("platform.db"), "database:engine", text, "sqlite or sqlserver"),
        };
        return faults.Count == 0 ? new AreaFile(area, database, configuration) : throw new AreaFileException(path, faults);

        string Required(string key) =>
            configuration[key] is { Length: > 0 } text ? text : Fault("", key, "nothing", "some text");

        T Fault<T>(T instead, string key, string found, string allowed)
        {
            faults.Add($"{key.Replace(':', '.')}: found {found}; allowed is {allowed}");
            return instead;
        }
    }

    [GeneratedRegex("^#[0-9a-fA-F]{6}$")]
    private static partial Regex HexColour();
}

/// <summary>The area file cannot be used; every fault is named with its key path, what was found and what is allowed.</summary>
internal sealed class AreaFileException(string path, IReadOnlyList<string> faults)
    : Exception($"The area file {path} cannot be used:{string.Concat(faults.Select(f => $"\n  {f}"))}")
{
    public IReadOnlyList<string> Faults { get; } = faults;
}
