namespace Platform.Host.Areas.Reading;

/// <summary>What a value was written as. What comes from the environment is text that can still become anything.</summary>
internal enum NodeKind
{
    Object,
    List,
    Text,
    Number,
    Truth,
    Nothing,
    Untyped,
}

/// <summary>Where a value stands: a line of a file, or an environment variable.</summary>
internal sealed record Origin(string File, int? Line = null, string? Variable = null);

/// <summary>One value with its key, and where it stands.</summary>
internal sealed record AreaNode(string Path, string Name, NodeKind Kind, string Text, Origin Origin)
{
    public List<AreaNode> Children { get; init; } = [];

    /// <summary>In a file a key is written exactly; variables and other configuration may differ in capitals.</summary>
    public bool IsNamed(string key) => string.Equals(Name, key, Origin.Line is null ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    public AreaNode? Find(string key) => Children.FirstOrDefault(child => child.IsNamed(key));

    public string PathOf(string key) => Path.Length == 0 ? key : $"{Path}.{key}";

    /// <summary>The same value at another place.</summary>
    public AreaNode Under(string path) => this with { Path = $"{path}.{Path}", Children = [.. Children.Select(child => child.Under(path))] };

    /// <summary>The values as the rest of the host reads them.</summary>
    public IConfigurationRoot ToConfiguration() => new ConfigurationBuilder().AddInMemoryCollection(Values("")).Build();

    /// <summary>Values that did not come from a file of this reader, such as those of a test.</summary>
    public static AreaNode Of(IConfiguration configuration, string file) => new("", "", NodeKind.Object, "", new Origin(file))
    {
        Children = [.. configuration.GetChildren().Select(child => Of(child, child.Key, file))],
    };

    private static AreaNode Of(IConfigurationSection section, string path, string file)
    {
        var children = section.GetChildren().Select(child => Of(child, $"{path}.{child.Key}", file)).ToList();
        return new AreaNode(path, section.Key, children.Count > 0 ? NodeKind.Object : NodeKind.Untyped, section.Value ?? "", new Origin(file))
        {
            Children = children,
        };
    }

    private IEnumerable<KeyValuePair<string, string?>> Values(string path) => Kind is NodeKind.Object or NodeKind.List
        ? Children.SelectMany(child => child.Values(path.Length == 0 ? child.Name : $"{path}:{child.Name}"))
        : Kind == NodeKind.Nothing ? [] : [new(path, Text)];
}
