using System.CommandLine;
using Platform.Host.Areas;
using Platform.Host.Areas.Reading;
using Platform.Host.Modules;
using Platform.Host.Modules.Loading;
using Platform.Record;

namespace Platform.Host.Commands;

/// <summary>The options every command takes; their paths are relative to where they were typed.</summary>
internal sealed class CommonOptions(AreaEnvironment environment, string modules)
{
    /// <summary>Where the modules of the program lie.</summary>
    public static readonly string Modules = Path.Combine(AppContext.BaseDirectory, "modules");

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

    /// <summary>What a command that does not listen works with.</summary>
    public PlatformOptions Read(ParseResult parsed) => Read(File(parsed), Data(parsed), text => DataCheck.Faults(text, Data(parsed)));

    /// <summary>What a host that listens works with, or a check of it, wherever its data shall lie where they are not looked at.</summary>
    public PlatformOptions ReadToServe(ParseResult parsed, string? urls, bool withData = true) =>
        Read(File(parsed), Data(parsed), text => ServingCheck.Faults(text, urls).Concat(withData ? DataCheck.Faults(text, Data(parsed)) : [])) with { Urls = urls };

    /// <summary>What an area file makes of the platform, to be held against another; it need not be where it will run, with its secrets around it.</summary>
    public PlatformOptions ReadToCompare(ParseResult parsed, FileInfo? other = null) =>
        Read(other?.ToString() ?? File(parsed), Data(parsed), _ => [], fault => !fault.IsOfTheEnvironment);

    /// <summary>What stands, for a list of modules: one that is set wrong stays out and is named there.</summary>
    public PlatformOptions ReadToList(ParseResult parsed) => Read(File(parsed), Data(parsed), text => DataCheck.Faults(text, Data(parsed)), fault => !fault.Key.StartsWith("modules.", StringComparison.Ordinal) || fault.Key.StartsWith("modules.core.", StringComparison.Ordinal));

    private string File(ParseResult parsed) => parsed.GetValue(_area) ?? AreaFile.Default;

    private string Data(ParseResult parsed) => Path.GetFullPath(parsed.GetRequiredValue(_data));

    private PlatformOptions Read(string file, string data, Func<AreaText, IEnumerable<AreaFault>> more, Func<AreaFault, bool>? counts = null)
    {
        var text = AreaText.Read(file, environment);
        var loaded = Load(text, text.Configuration);
        var check = new AreaCheck(text);
        check.Everything(loaded is null || loaded.Refused.Any(module => module.MayBeSetWrong) ? Load(text, text.WithoutSettings)! : loaded, ModuleFolder.Keys(modules));
        var area = AreaFile.From(text, data, [.. check.Faults.Concat(more(text)).Where(counts ?? (_ => true))]);
        return new PlatformOptions { Area = area, Modules = loaded ?? throw new InvalidOperationException("The core was set wrong and nobody said so.") };
    }

    /// <summary>The modules as they are set; null when the core itself cannot be. Without settings every module still says what may be set.</summary>
    private LoadedModules? Load(AreaText text, IConfiguration configuration)
    {
        try
        {
            return ModuleFolder.Load(new RecordModule(), modules, configuration);
        }
        catch (BadSettingsException) when (configuration == text.Configuration)
        {
            return null;
        }
    }
}
