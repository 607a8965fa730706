using System.CommandLine;
using Platform.Host.Areas;
using Platform.Host.Modules;
using Platform.Host.Modules.Loading;
using Platform.Record;

namespace Platform.Host.Commands;

/// <summary>The options every command takes; their paths are relative to where they were typed.</summary>
internal sealed class CommonOptions
{
    private readonly Option<string?> _area = new("--area") { Description = "The area file (default: config/area.json)", Recursive = true };
    private readonly Option<string> _data = new("--data")
    {
        Description = "The folder of the embedded database (default: data)",
        DefaultValueFactory = _ => "data",
        Recursive = true,
    };

    public void AddTo(RootCommand root)
    {
        root.Add(_area);
        root.Add(_data);
    }

    /// <summary>Reads the area and loads its modules.</summary>
    public PlatformOptions Read(ParseResult parsed, string? urls = null)
    {
        var data = Directory.CreateDirectory(Path.GetFullPath(parsed.GetRequiredValue(_data))).FullName;
        var area = AreaFile.Read(parsed.GetValue(_area) ?? AreaFile.Default, data);
        var modules = ModuleFolder.Load(new RecordModule(), Path.Combine(AppContext.BaseDirectory, "modules"), area.Configuration);
        return new PlatformOptions { Area = area, Modules = modules, Urls = urls };
    }
}
