namespace Navigator.Barriers.Together;

/// <summary>
/// Numbers that leave the team: 1 up to the small number are a star, the others are rounded to the nearest 5, so that no two of them can be taken from each other to find a small one.
/// A service is named only where more people than the small number met the barrier there; what was met elsewhere counts with its kind.
/// </summary>
internal sealed record Protected(IReadOnlyList<ProtectedRow> ByService, IReadOnlyList<ProtectedRow> ByKind)
{
    private const int Step = 5;

    public static Protected Of(IReadOnlyList<Again> all, Func<string, string> labelOf, int small) => new(
        [.. all.Where(one => one.People > small).OrderByDescending(one => Rounded(one.Times)).ThenBy(one => one.ServiceKey, StringComparer.Ordinal).ThenBy(one => one.Kind, StringComparer.Ordinal)
            .Select(one => Row($"{one.Service}: {labelOf(one.Kind)}", [one], small))],
        [.. all.GroupBy(one => labelOf(one.Kind)).OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => Row(kind.Key, [.. kind], small))]);

    /// <summary>"*", "10", "0".</summary>
    public static string Shown(int number, int small) => number == 0 ? "0" : number <= small ? "*" : $"{Rounded(number)}";

    private static int Rounded(int number) => (int)Math.Round(number / (decimal)Step, MidpointRounding.AwayFromZero) * Step;

    private static ProtectedRow Row(string name, IReadOnlyList<Again> of, int small) => new(
        name, Shown(of.Sum(one => one.Times), small), Shown(of.Sum(one => one.StillOpen), small), Shown(of.Sum(one => one.Flexes), small), Shown(of.Sum(one => one.Agreements), small),
        Shown(of.Sum(one => one.PolicyChanges), small));
}

/// <summary>A row that may leave the team.</summary>
internal sealed record ProtectedRow(string Name, string Times, string StillOpen, string Flexes, string Agreements, string PolicyChanges);
