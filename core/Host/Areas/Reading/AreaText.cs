namespace Platform.Host.Areas.Reading;

/// <summary>The area file, the words pack it names, and the environment over both: everything that was written, nothing judged yet.</summary>
internal sealed record AreaText(string File, AreaNode Root, IReadOnlyList<AreaFault> Faults, IConfiguration Host)
{
    private IConfigurationRoot? _configuration;

    /// <summary>The values as the rest of the host reads them.</summary>
    public IConfiguration Configuration => _configuration ??= Root.ToConfiguration();

    /// <summary>The same without what was set for modules, so that one with wrong settings still says what may be set.</summary>
    public IConfiguration WithoutSettings => (Root with { Children = [.. Root.Children.Where(child => !child.IsNamed("modules"))] }).ToConfiguration();

    /// <exception cref="AreaFileException">There is no such file, or it is no JSON object.</exception>
    public static AreaText Read(string file, AreaEnvironment environment)
    {
        var faults = new List<AreaFault>();
        var root = AreaJson.Read(file, faults) ?? throw new AreaFileException(file, faults);
        environment.Lay(root, faults);
        WordsPack.Lay(root, faults);
        return new AreaText(file, root, faults, environment.Host);
    }

    public static AreaText Of(IConfiguration configuration, string file) =>
        new(file, AreaNode.Of(configuration, file), [], new ConfigurationBuilder().Build());
}
