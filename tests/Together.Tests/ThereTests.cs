namespace Together.Tests;

/// <summary>Which modules are tested together.</summary>
public sealed class ThereTests
{
    /// <summary>What every area may switch on.</summary>
    public static readonly IReadOnlyList<string> Promised = ["navigator", "housing-first", "peer", "flexible-fund"];

    [Fact]
    public void The_modules_that_the_platform_promises_are_all_here() => Assert.Empty(Promised.Except(Everything.Keys));
}
