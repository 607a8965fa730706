using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Platform.Conformance.Engines;
using Platform.Host.Areas;
using Platform.Host.Areas.Reading;
using Platform.Sdk.Modules;

namespace Platform.Conformance.Running;

/// <summary>What a test platform may have other than usual.</summary>
public sealed record TestSetup
{
    /// <summary>The instant at which the clock stands.</summary>
    public DateTimeOffset Now { get; init; } = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);

    /// <summary>A clock of the test's own, e.g. shared by two hosts.</summary>
    public FakeTimeProvider? Clock { get; init; }

    /// <summary>A database of the test's own, e.g. shared by two hosts; the first platform that uses it removes it.</summary>
    public TestDatabase? Database { get; init; }

    /// <summary>Whether that database outlives the platform, so that another may use it afterwards.</summary>
    public bool KeepsDatabase { get; init; }

    /// <summary>Whether a module may be refused; otherwise the test learns why at once.</summary>
    public bool AllowsRefused { get; init; }

    /// <summary>Whether the modules write their demo people.</summary>
    public bool DemoPeople { get; init; }

    /// <summary>Whether the area is a demo area; its accounts exist only then.</summary>
    public bool Demo { get; init; } = true;

    /// <summary>How long a statement waits for another; the usual when null.</summary>
    public TimeSpan? Patience { get; init; }

    /// <summary>A modules folder to load as a real host does, instead of modules at hand.</summary>
    public string? ModulesFolder { get; init; }

    /// <summary>Keys and values over the area file, e.g. <c>modules:navigator:caseloadLimit</c>.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    /// <summary>Services to add or replace.</summary>
    public Action<IServiceCollection> Also { get; init; } = _ => { };

    internal IConfiguration Configuration(IReadOnlyList<IModule> modules)
    {
        var area = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["area:name"] = "Test area",
                ["area:demo"] = Demo ? "true" : "false",
            })
            .AddInMemoryCollection(modules.ToDictionary(m => $"modules:{m.Info.Key}:enabled", string? (_) => "true"))
            .AddInMemoryCollection(Settings)
            .Build();
        return new ConfigurationBuilder().AddConfiguration(Packs(area)).AddConfiguration(area).Build();
    }

    // the packs that lie with the program, by the names that the test set under packs
    private static IConfigurationRoot Packs(IConfiguration area)
    {
        var root = AreaNode.Of(area, AreaFile.Default);
        return (root with { Children = [ContentPacks.Together(ContentPacks.Read(root, []))] }).ToConfiguration();
    }
}
