namespace Platform.Record.Search.Matches;

/// <summary>What a search found.</summary>
/// <param name="Same">Those with the words, the number or the reference, the likeliest first.</param>
/// <param name="More">Whether there are more of them.</param>
/// <param name="Alike">Those whose names look or sound like it, the likeliest first.</param>
internal sealed record FoundPeople(IReadOnlyList<Match> Same, bool More, IReadOnlyList<Match> Alike)
{
    public static readonly FoundPeople Nobody = new([], false, []);
}
