using Platform.Sdk.Areas;

namespace Navigator.Barriers.Steps;

/// <summary>The order of the steps and their times. A time that has passed proposes the next step and takes none.</summary>
internal static class Ladder
{
    /// <summary>The step after one; null after the last.</summary>
    public static Rung? Next(Rung rung) => rung == Rung.Formal ? null : rung + 1;

    /// <summary>
    /// By when an answer is due. Between colleagues, between managers and on a formal way working days are counted; a group and a board have days of the calendar, and a last day on which nobody works
    /// becomes the next on which they do.
    /// </summary>
    public static DateOnly DueOn(Rung rung, DateOnly startedOn, NavigatorSettings settings) => rung switch
    {
        Rung.Colleague => WorkingDays.After(startedOn, settings.ColleagueAnswersInWorkingDays),
        Rung.Manager => WorkingDays.After(startedOn, settings.ManagerAnswersInWorkingDays),
        Rung.Group => WorkingDays.OnOrAfter(startedOn.AddDays(settings.GroupAnswersInDays)),
        Rung.Board => WorkingDays.OnOrAfter(startedOn.AddDays(settings.BoardAnswersInDays)),
        _ => WorkingDays.After(startedOn, settings.FormalAnswersInWorkingDays),
    };

    /// <summary>"2 working days".</summary>
    public static string TimeInWords(Rung rung, NavigatorSettings settings) => rung switch
    {
        Rung.Colleague => Days(settings.ColleagueAnswersInWorkingDays, "working day"),
        Rung.Manager => Days(settings.ManagerAnswersInWorkingDays, "working day"),
        Rung.Group => Days(settings.GroupAnswersInDays, "day"),
        Rung.Board => Days(settings.BoardAnswersInDays, "day"),
        _ => Days(settings.FormalAnswersInWorkingDays, "working day"),
    };

    /// <summary>"Operational group", "A complaint": where a step is in a few words.</summary>
    public static string InWords(Rung rung, Route? route) => (rung, route) switch
    {
        (Rung.Formal, { } way) => way.Label(),
        (Rung.Formal, null) => "Formal",
        (Rung.Board, _) => "Strategic board",
        _ => rung.Label(),
    };

    /// <summary>The same within a sentence.</summary>
    public static string InTheSentence(Rung rung, Route? route) => InWords(rung, route) is var words ? char.ToLowerInvariant(words[0]) + words[1..] : "";

    private static string Days(int days, string word) => $"{days} {word}{(days == 1 ? "" : "s")}";
}
