namespace UI.Tests.Golden;

/// <summary>Fixtures that use what our tag helpers leave out on purpose, each with the reason.</summary>
internal static class Unsupported
{
    public static IReadOnlyList<(string Component, string Name, string Why)> All { get; } = [];
}
