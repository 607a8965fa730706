using Platform.Host.Areas;

namespace Platform.Host.Modules;

/// <summary>What the area set for a module cannot be its settings.</summary>
internal sealed class BadSettingsException(IReadOnlyList<AreaFault> faults)
    : Exception(string.Join("; ", faults.Select(fault => $"{fault.Key}: found {fault.Found}; allowed is {fault.Allowed}; {fault.Fix}")));
