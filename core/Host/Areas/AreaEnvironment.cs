using System.Collections;

namespace Platform.Host.Areas;

/// <summary>
/// Environment variables over the area file: <c>PLATFORM_modules__housing_first__caseloadLimit=7</c>. A double underscore
/// steps into the file and a single one stands for a hyphen.
/// </summary>
internal sealed class AreaEnvironment : ConfigurationProvider, IConfigurationSource
{
    private const string Prefix = "PLATFORM_";

    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    public override void Load() => Data = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
        .Where(variable => ((string)variable.Key).StartsWith(Prefix, StringComparison.Ordinal))
        .ToDictionary(
            variable => ((string)variable.Key)[Prefix.Length..].Replace("__", ":", StringComparison.Ordinal).Replace('_', '-'),
            variable => (string?)variable.Value,
            StringComparer.OrdinalIgnoreCase);
}
