using Xunit;

namespace Platform.Conformance.Facts;

/// <summary>A fact holds where there are no problems.</summary>
internal static class Problems
{
    public static void None(string where, IEnumerable<string> problems)
    {
        var all = problems.ToList();
        Assert.True(all.Count == 0, string.Join(Environment.NewLine, all.Prepend($"{all.Count} found in {where}:")));
    }
}
