namespace Platform.Host.Areas.Reading;

/// <summary>The area file with the environment over it, and the packs it names: everything that was written, nothing judged yet.</summary>
internal sealed record AreaText(string File, AreaNode Root, AreaNode? Pack, IReadOnlyList<AreaFault> Faults, IConfiguration Host)
{
    private static readonly string[] SetForModules = ["modules", "words"];

    private IConfigurationRoot? _configuration;

    /// <summary>The values as the rest of the host reads them; the area's own words come before those of a pack.</summary>
    public IConfiguration Configuration => _configuration ??= new ConfigurationBuilder()
        .AddConfiguration(Holding(Pack is null ? [] : [Pack]))
        .AddConfiguration(Holding([ContentPacks.Together(Packs)]))
        .AddConfiguration(Root.ToConfiguration()).Build();

    /// <summary>The content packs that are named, and the usual ones of the kinds that are not.</summary>
    public IReadOnlyList<PackText> Packs { get; private init; } = [];

    /// <summary>The same without what was set for modules and what they are called, so that none is refused for it and each says what may be set.</summary>
    public IConfiguration WithoutSettings =>
        (Root with { Children = [.. Root.Children.Where(child => !SetForModules.Any(child.IsNamed))] }).ToConfiguration();

    /// <exception cref="AreaFileException">There is no such file, or it is no JSON object.</exception>
    public static AreaText Read(string file, AreaEnvironment environment)
    {
        var faults = new List<AreaFault>();
        var root = AreaJson.Read(file, faults, "{ \"area\": { \"name\": … } }") ?? throw new AreaFileException(file, faults);
        environment.Lay(root, faults);
        return new AreaText(file, root, WordsPack.Read(root, faults), faults, environment.Host) { Packs = ContentPacks.Read(root, faults) };
    }

    public static AreaText Of(IConfiguration configuration, string file) =>
        new(file, AreaNode.Of(configuration, file), null, [], new ConfigurationBuilder().Build());

    private IConfigurationRoot Holding(List<AreaNode> children) => new AreaNode("", "", NodeKind.Object, "", Root.Origin) { Children = children }.ToConfiguration();
}
