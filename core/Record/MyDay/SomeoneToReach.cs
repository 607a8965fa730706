namespace Platform.Record.MyDay;

/// <summary>One line of the caseload: whom to reach, and what has been done to reach them.</summary>
internal sealed record SomeoneToReach(CaseloadRow Row, string Module, string Sentence, int Days, bool IsQuiet)
{
    /// <summary>The quiet ones first, the longest first; support that is dormant by agreement is never quiet.</summary>
    public static IReadOnlyList<SomeoneToReach> InOrder(IEnumerable<SomeoneToReach> people) =>
        [.. people.OrderByDescending(p => p.IsQuiet).ThenByDescending(p => p.Days).ThenBy(p => p.Row.SupportId)];
}
