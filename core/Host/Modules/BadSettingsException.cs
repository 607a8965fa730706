using Platform.Host.Areas;

namespace Platform.Host.Modules;

/// <summary>What the area set for a module cannot be its settings.</summary>
internal sealed class BadSettingsException(Type settings, IReadOnlyList<AreaFault> faults)
    : Exception(string.Join("; ", faults.Select(fault => $"{fault.Key}: found {fault.Found}; allowed is {fault.Allowed}; {fault.Fix}")))
{
    /// <summary>The record that the settings were to become.</summary>
    public Type Settings { get; } = settings;
}
