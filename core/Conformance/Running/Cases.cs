using CsCheck;

namespace Platform.Conformance.Running;

/// <summary>Generated cases, the same in every run at the usual depth, so that what passed once passes again and a failure is there to be looked at; others in every run where <c>PLATFORM_TEST_DEPTH</c> or <c>CsCheck_Seed</c> is set.</summary>
public static class Cases
{
    /// <summary>What to sample: <paramref name="any"/> itself in a deep run, else its cases in an order that never changes.</summary>
    public static Gen<T> Of<T>(Gen<T> any) => Depth.IsUsual && Environment.GetEnvironmentVariable("CsCheck_Seed") is null ? new Same<T>(any) : any;

    private sealed class Same<T>(Gen<T> any) : Gen<T>
    {
        private const ulong FarApart = 0x9E37_79B9_7F4A_7C15; // 2^64 over the golden ratio: neighbouring cases begin nowhere near each other

        private ulong _case;

        public override T Generate(PCG pcg, Size? min, out Size size) => any.Generate(new PCG(1, Interlocked.Increment(ref _case) * FarApart), min, out size);
    }
}
