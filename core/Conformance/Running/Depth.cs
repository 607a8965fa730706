using System.Globalization;

namespace Platform.Conformance.Running;

/// <summary>How deep generated tests dig: <c>PLATFORM_TEST_DEPTH</c>, 1 unless set.</summary>
public static class Depth
{
    /// <summary>That many cases, times the depth.</summary>
    public static int Times(int cases) => cases * (int.TryParse(
        Environment.GetEnvironmentVariable("PLATFORM_TEST_DEPTH"), NumberStyles.None, CultureInfo.InvariantCulture, out var depth) && depth > 0 ? depth : 1);
}
