using Platform.Conformance;

namespace HousingFirst.Tests;

public sealed class HousingFirstConforms : ModuleConformance<HousingFirstModule>;
