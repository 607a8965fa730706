using Platform.Conformance;

namespace Host.Tests;

public sealed class HostConforms : HostConformance;
