using Platform.Record.People;

namespace Platform.Record.Needs;

/// <summary>How many of the five are known, beside how many the area looks for. Not known is never no, and no number closes a door.</summary>
internal sealed record Known(IReadOnlyCollection<DisadvantageState> Five, int Threshold)
{
    private int Faced => Five.Count(state => state is DisadvantageState.Current or DisadvantageState.Past);

    private int NotKnown => Five.Count(state => state == DisadvantageState.Unknown);

    private int NotSaid => Five.Count(state => state == DisadvantageState.NotSaid);

    /// <summary>"3 of 5 known; 1 not known yet; 1 they chose not to say".</summary>
    public string InWords() => string.Join("; ", new[]
    {
        $"{Faced} of {Five.Count} known", NotKnown > 0 ? $"{NotKnown} not known yet" : null, NotSaid > 0 ? $"{NotSaid} they chose not to say" : null,
    }.OfType<string>());

    /// <summary>What the area looks for, and that it is no gate.</summary>
    public string BesideThreshold() => Faced >= Threshold
        ? $"This area looks for {Threshold} of {Five.Count} or more."
        : $"This area looks for {Threshold} of {Five.Count} or more. Support does not wait for a number: what is not known is not a no.";
}
