using Platform.Record.Support;
using Platform.Sdk.Record;

namespace Platform.Record.TeamToday;

/// <summary>Whom one worker supports today, and how much room there is. It tells of the service's capacity; nobody is compared.</summary>
internal sealed record WorkerToday(Guid WorkerId, string Name, IReadOnlyList<ModuleLoad> Loads, IReadOnlyList<SomeoneToReach> People, IReadOnlyList<WaitingRow> LookIns, DateOnly Today)
{
    public int Count => People.DistinctBy(one => one.Card.PersonId).Count();

    /// <summary>"2 people are quiet, the longest since 3 May."; null where nobody is.</summary>
    public string? Quiet(string person, string people) => People.Where(one => one.IsQuiet).ToList() is not [var longest, ..] quiet ? null
        : quiet.DistinctBy(one => one.Card.PersonId).Count() is var many && many == 1
            ? $"1 {person} is quiet, since {Effort.Day(SinceOf(longest), Today)}."
            : $"{many} {people} are quiet, the longest since {Effort.Day(SinceOf(longest), Today)}.";

    /// <summary>"It is time to try another way for 2 people.": those who are not quiet and were tried in vain so often; null where there is nobody.</summary>
    public string? AnotherWay(string person, string people) => People.Where(one => one.IsForAnotherWay && !one.IsQuiet).DistinctBy(one => one.Card.PersonId).Count() is > 0 and var many
        ? $"It is time to try another way for {many} {(many == 1 ? person : people)}." : null;

    /// <summary>" (quiet)", or where they are meanwhile.</summary>
    public string Mark(SomeoneToReach one) => one.Away is { } away ? $" ({away.SinceInTheSentence(Today)})"
        : one.IsQuiet ? " (quiet)" : one.IsForAnotherWay ? " (time for another way)" : "";

    /// <summary>Whom nobody has reached for longest, but for those with whom support rests as agreed and those who are away.</summary>
    public SomeoneToReach? Longest => People.Where(one => one.Card.Phase != Phase.Dormant && one.Away is null).MaxBy(one => one.Days);

    /// <summary>"last in touch 3 days ago", or "not reached yet, support began on 3 May".</summary>
    public static string LastReached(SomeoneToReach one, DateOnly today) => one.Effort.LastReachedOn is { } reached
        ? $"last in touch {Effort.Ago(reached, today)}" : $"not reached yet, support began {Effort.Ago(one.Effort.StartedOn, today)}";

    private static DateOnly SinceOf(SomeoneToReach one) => one.Effort.LastReachedOn ?? one.Effort.StartedOn;
}

/// <summary>A caseload as a bar: the places that the area allows, and how many are taken.</summary>
internal sealed record LoadBar(ModuleLoad Load)
{
    public const int Width = 300, Height = 16;

    private int Most => Math.Max(Load.Load, (Load.Limit ?? 0) * SupportOption.Place);

    public int Taken => Most == 0 ? 0 : Width * Load.Load / Most;

    /// <summary>Where the limit stands; null where there is none.</summary>
    public int? Limit => Load.Limit is { } limit && Most > 0 ? Width * limit * SupportOption.Place / Most : null;

    /// <summary>"Navigator: 5.5 of 6 places, room for 0.5 more".</summary>
    public string InWords => $"{Load.Name}: {Load.Places} {(Load.Limit is null && Load.Load == SupportOption.Place ? "place" : "places")}, {Load.Room}";
}

/// <summary>One worker as the page shows them.</summary>
internal sealed record WorkerShown(WorkerToday Is, Team Team, bool HandsOver)
{
    public string PhaseOf(SomeoneToReach one) => Support.Phases.PhaseWords.InWords(one.Card.Phase);
}
