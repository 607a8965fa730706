using System.Globalization;

namespace Record.Tests.Import;

/// <summary>How deep generated tests dig: <c>PLATFORM_TEST_DEPTH</c>, 1 unless set.</summary>
internal static class Depth
{
    public static int Times(int cases) => cases * (int.TryParse(
        Environment.GetEnvironmentVariable("PLATFORM_TEST_DEPTH"), NumberStyles.None, CultureInfo.InvariantCulture, out var depth) && depth > 0 ? depth : 1);
}
