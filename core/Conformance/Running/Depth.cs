using System.Globalization;

namespace Platform.Conformance.Running;

/// <summary>How deep generated tests dig: <c>PLATFORM_TEST_DEPTH</c>, 1 unless set.</summary>
public static class Depth
{
    private static readonly int s_depth = int.TryParse(Environment.GetEnvironmentVariable("PLATFORM_TEST_DEPTH"), NumberStyles.None, CultureInfo.InvariantCulture, out var depth) && depth > 0 ? depth : 1;

    /// <summary>Nobody asked to dig deeper.</summary>
    public static bool IsUsual => s_depth == 1;

    /// <summary>That many cases, times the depth.</summary>
    public static int Times(int cases) => cases * s_depth;
}
