using System.Runtime.CompilerServices;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Platform.Conformance.Running;

/// <summary>A fact about what the tests of its assembly ran: it runs alone, when all the others are done.</summary>
[AttributeUsage(AttributeTargets.Method), XunitTestCaseDiscoverer(typeof(LastFacts))]
public sealed class LastFactAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
    : FactAttribute(sourceFilePath, sourceLineNumber);

/// <summary>
/// Puts these facts into a collection that xunit starts when every parallel collection is done. The kit makes that collection
/// itself, because xunit takes a collection's definition from the test assembly only: one that is defined here and named by
/// [Collection] counts as parallel. Where an assembly switches parallel runs off altogether, xunit keeps no such order.
/// </summary>
public sealed class LastFacts : FactDiscoverer
{
    /// <inheritdoc />
    protected override IXunitTestCase CreateTestCase(ITestFrameworkDiscoveryOptions discoveryOptions, IXunitTestMethod testMethod, IFactAttribute factAttribute)
    {
        ArgumentNullException.ThrowIfNull(testMethod);
        var assembly = testMethod.TestClass.TestCollection.TestAssembly;
        var last = new XunitTestCollection(assembly, collectionDefinition: null, disableParallelization: true, "After the others");
        var moved = new XunitTestMethod(new XunitTestClass(testMethod.TestClass.Class, last), testMethod.Method, testMethod.TestMethodArguments);
        return base.CreateTestCase(discoveryOptions, moved, factAttribute);
    }
}
