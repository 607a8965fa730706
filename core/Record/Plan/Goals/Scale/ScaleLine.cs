using System.Globalization;

namespace Platform.Record.Plan.Goals.Scale;

/// <summary>
/// Where somebody was with a goal, drawn: days from left to right, 0 to 10 from bottom to top. What the person said and what a worker saw are
/// two lines, told apart by their shape and not by colour alone.
/// </summary>
internal sealed class ScaleLine(IReadOnlyList<PointRow> points)
{
    public const int Width = 320;
    public const int Height = 150;

    private const int Left = 28;
    private const int Right = 308;
    private const int Top = 12;
    private const int Bottom = 122;

    public IReadOnlyList<PointRow> Points => points;

    public bool IsDrawn => points.Count > 0;

    /// <summary>Such as "From 2 on 3 May 2026 to 6 on 1 August 2026, where 10 is there".</summary>
    public string InWords => points is [var only]
        ? $"At {only.Score} of 10 on {Day(only.SaidOn)}"
        : $"From {points[0].Score} of 10 on {Day(points[0].SaidOn)} to {points[^1].Score} of 10 on {Day(points[^1].SaidOn)}";

    public static IEnumerable<(int Score, int Y)> Marks => [(0, Y(0)), (5, Y(5)), (10, Y(10))];

    public IEnumerable<(PointRow Point, int X, int Y)> Of(SaidBy by) =>
        points.Where(point => point.SaidBy == by).Select(point => (point, X(point.SaidOn), Y(point.Score)));

    /// <summary>The corners of a line.</summary>
    public string Corners(SaidBy by) => string.Join(' ', Of(by).Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.X},{one.Y}")));

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));

    public static string ShortDay(DateOnly day) => day.ToString("d MMM yy", CultureInfo.GetCultureInfo("en-GB"));

    private int X(DateOnly day)
    {
        var (first, last) = (points.Min(point => point.SaidOn).DayNumber, points.Max(point => point.SaidOn).DayNumber);
        return last == first ? (Left + Right) / 2 : Left + ((Right - Left) * (day.DayNumber - first) / (last - first));
    }

    private static int Y(int score) => Bottom - ((Bottom - Top) * score / 10);
}
