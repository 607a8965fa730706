using System.Reflection;
using Platform.Data.Engines;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Platform.Conformance.Engines;

/// <summary>
/// Runs a theory once on each engine, the engine as its only argument. The SQL Server row is skipped, visibly, unless
/// <c>PLATFORM_TEST_SQLSERVER</c> names a login that may create and drop databases <c>platform_test_*</c>.
/// </summary>
public sealed class EveryEngineAttribute : DataAttribute
{
    /// <inheritdoc />
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>(
        [
            new TheoryDataRow(DatabaseEngine.Sqlite),
            new TheoryDataRow(DatabaseEngine.SqlServer) { Skip = TestServer.ConnectionString is null ? TestServer.NotConfigured : null },
        ]);

    /// <inheritdoc />
    public override bool SupportsDiscoveryEnumeration() => true;
}
