namespace FlexibleFund.Asking;

/// <summary>Something is to be read before whoever asks decides it; sent again with what was read, it stops nothing.</summary>
/// <param name="message">What to read, or to say in the note.</param>
/// <param name="hints">What was pointed out.</param>
/// <param name="over">That it is more than is usual in a year, told at once with the rest; null where it is not, or a reason was given.</param>
internal sealed class PointedOutException(string message, IReadOnlyList<string> hints, string? over) : Exception(message)
{
    public IReadOnlyList<string> Hints => hints;

    public string? Over => over;
}
