using Platform.Data.Engines;
using Platform.Host.Areas.Reading;
using Platform.Host.Modules;
using Platform.Sdk.Areas;

namespace Platform.Host.Areas;

/// <summary>The area file, with environment variables of the prefix <c>PLATFORM_</c> over it, once nothing in it is wrong.</summary>
internal sealed record AreaFile(LocalArea Area, DatabaseOptions Database, IConfiguration Configuration)
{
    /// <summary>The full path of an embedded database; null on a server.</summary>
    public string? DatabaseFile { get; private init; }

    /// <summary>The folder of what is kept beside the database.</summary>
    public string DataFolder { get; private init; } = "";

    /// <summary>Where the file lies when none is named: beside the program.</summary>
    public static string Default => Path.Combine(AppContext.BaseDirectory, "config", "area.json");

    /// <summary>The area of a file that was read.</summary>
    /// <exception cref="AreaFileException">Something in it is wrong; everything that is, is named.</exception>
    public static AreaFile From(AreaText text, string dataDirectory, IReadOnlyList<AreaFault> faults)
    {
        if (faults.Count > 0) throw new AreaFileException(text.File, faults);
        var configuration = text.Configuration;
        var area = configuration.GetSection("area").Get<AreaSection>()!;
        var database = configuration.GetSection("database").Get<DatabaseSection>() ?? new DatabaseSection();
        var file = database.Engine == DatabaseSection.SqlServer ? null : Path.GetFullPath(Path.Combine(dataDirectory, database.File));
        return new AreaFile(
            new LocalArea(area.Name, area.Demo, area.Colour, area.TimeZone) { Words = AreaWords.Read(configuration) },
            file is null ? DatabaseOptions.SqlServer(database.ConnectionString!) : DatabaseOptions.Sqlite(file),
            configuration)
        {
            DatabaseFile = file,
            DataFolder = Path.GetFullPath(dataDirectory),
        };
    }

    /// <summary>An area from configuration that is already at hand, such as a test's; its modules have been composed from the same.</summary>
    public static AreaFile From(IConfiguration configuration, string path, string dataDirectory)
    {
        var text = AreaText.Of(configuration, path);
        var check = new AreaCheck(text);
        check.AreaAndDatabase();
        return From(text, dataDirectory, check.Faults);
    }
}
