using Platform.Conformance;
using Platform.Record;

namespace Record.Tests;

public sealed class RecordConforms : ModuleConformance<RecordModule>;
