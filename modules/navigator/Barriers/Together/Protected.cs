namespace Navigator.Barriers.Together;

/// <summary>
/// Numbers that leave the team: where no more people than the small number stand behind one it is a star, the others are rounded to the nearest 5, so that no two of them can be taken from each other to find a
/// small one. A service is named only where more people than the small number met the barrier there; what was met elsewhere counts with its kind.
/// </summary>
internal sealed record Protected(IReadOnlyList<ProtectedRow> ByService, IReadOnlyList<ProtectedRow> ByKind)
{
    private const int Step = 5;

    public static Protected Of(IReadOnlyList<CountedPeople> services, IReadOnlyList<CountedPeople> kinds, Func<string, string> labelOf, int small) => new(
        [.. services.Where(one => one.People > small).OrderByDescending(one => Rounded(one.Times)).ThenBy(one => one.ServiceKey, StringComparer.Ordinal).ThenBy(one => one.Kind, StringComparer.Ordinal)
            .Select(one => Row($"{one.Service}: {labelOf(one.Kind)}", one, small))],
        [.. kinds.Select(one => Row(labelOf(one.Kind), one, small)).OrderBy(one => one.Name, StringComparer.Ordinal)]);

    /// <summary>"*", "10", "0".</summary>
    public static string Shown(int number, int people, int small) => number == 0 ? "0" : people <= small ? "*" : $"{Rounded(number)}";

    // what is not nothing is never shown as nothing
    private static int Rounded(int number) => Math.Max(Step, (int)Math.Round(number / (decimal)Step, MidpointRounding.AwayFromZero) * Step);

    private static ProtectedRow Row(string name, CountedPeople one, int small) => new(
        name, Shown(one.Times, one.People, small), Shown(one.StillOpen, one.StillOpenPeople, small), Shown(one.Flexes, one.FlexPeople, small), Shown(one.Agreements, one.AgreementPeople, small),
        Shown(one.PolicyChanges, one.PolicyPeople, small));
}

/// <summary>A row that may leave the team.</summary>
internal sealed record ProtectedRow(string Name, string Times, string StillOpen, string Flexes, string Agreements, string PolicyChanges);
