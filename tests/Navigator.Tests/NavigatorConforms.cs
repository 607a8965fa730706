using Platform.Conformance;

namespace Navigator.Tests;

public sealed class NavigatorConforms : ModuleConformance<NavigatorModule>;
