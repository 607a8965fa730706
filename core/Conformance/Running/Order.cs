using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Platform.Conformance.Running;

/// <summary>The kit runs when the other tests are done, alone: some of its facts are about what those tests ran.</summary>
[CollectionDefinition(DisableParallelization = true)]
public sealed class AfterTheOthers;

/// <summary>Marks a fact about what all the tests ran.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RunsLastAttribute : Attribute;

/// <summary>Puts those facts last.</summary>
public sealed class TextsLast : ITestMethodOrderer
{
    /// <inheritdoc />
    public IReadOnlyCollection<TTestMethod?> OrderTestMethods<TTestMethod>(IReadOnlyCollection<TTestMethod?> testMethods) where TTestMethod : notnull, ITestMethod =>
        [.. testMethods.OrderBy(one => one is IXunitTestMethod { Method: var method } && method.IsDefined(typeof(RunsLastAttribute), inherit: true))];
}
