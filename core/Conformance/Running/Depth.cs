using System.Globalization;
using CsCheck;

namespace Platform.Conformance.Running;

/// <summary>How deep generated tests dig: <c>PLATFORM_TEST_DEPTH</c>, 1 unless set.</summary>
public static class Depth
{
    private static readonly int s_depth = int.TryParse(Environment.GetEnvironmentVariable("PLATFORM_TEST_DEPTH"), NumberStyles.None, CultureInfo.InvariantCulture, out var depth) && depth > 0 ? depth : 1;

    /// <summary>Nobody asked to dig deeper.</summary>
    public static bool IsUsual => s_depth == 1;

    /// <summary>That many cases, times the depth.</summary>
    public static int Times(int cases) => cases * s_depth;

    /// <summary>
    /// What to sample. At the usual depth the cases are the same in every run, so that what passed once passes again and a failure is there to be looked at; deeper, or with <c>CsCheck_Seed</c>,
    /// they are others each time.
    /// </summary>
    public static Gen<T> Cases<T>(Gen<T> any) => IsUsual && Environment.GetEnvironmentVariable("CsCheck_Seed") is null ? new Same<T>(any) : any;

    private sealed class Same<T>(Gen<T> any) : Gen<T>
    {
        private const ulong FarApart = 0x9E37_79B9_7F4A_7C15; // 2^64 over the golden ratio: neighbouring cases begin nowhere near each other

        private ulong _case;

        public override T Generate(PCG pcg, Size? min, out Size size) => any.Generate(new PCG(1, Interlocked.Increment(ref _case) * FarApart), min, out size);
    }
}
