using System.Globalization;

namespace Platform.Sdk.Record;

/// <summary>What the service has done to reach a person since it last did, told as the service's act.</summary>
/// <param name="StartedOn">The day support began.</param>
/// <param name="LastReachedOn">The day of the last two-way contact; null when there has been none.</param>
/// <param name="Tries">The tries since then, by method.</param>
public sealed record Effort(DateOnly StartedOn, DateOnly? LastReachedOn, IReadOnlyList<Tries> Tries)
{
    /// <summary>Whole days since the person was last reached, or since support began.</summary>
    public int DaysSince(DateOnly today) => today.DayNumber - (LastReachedOn ?? StartedOn).DayNumber;

    /// <summary>"We have not reached Sam since 3 May (4 tries: 2 calls, 1 visit, 1 message)."</summary>
    /// <param name="name">The name the person uses.</param>
    /// <param name="today">Today in the area.</param>
    /// <param name="quietAfterDays">From how many days on the service says that it has not reached the person.</param>
    public string Sentence(string name, DateOnly today, int quietAfterDays)
    {
        if (LastReachedOn is { } reached && DaysSince(today) < quietAfterDays)
        {
            return $"Last in touch {Ago(reached, today)}{(Tries.Count > 0 ? $"; since then {TriesInWords()}" : "")}.";
        }

        return LastReachedOn is { } last
            ? $"We have not reached {name} since {Day(last, today)} ({TriesInWords()})."
            : $"We have not reached {name} yet; support began {Ago(StartedOn, today)} ({TriesInWords()}).";
    }

    /// <summary>"4 tries: 2 calls, 1 visit, 1 message", or "no tries yet".</summary>
    public string TriesInWords()
    {
        var total = Tries.Sum(t => t.Count);
        return total == 0
            ? "no tries yet"
            : $"{Counted(total, "try", "tries")}: {string.Join(", ", Tries.OrderByDescending(t => t.Count).ThenBy(t => t.Method).Select(t => t.InWords))}";
    }

    /// <summary>"today", "yesterday", "5 days ago", and from four weeks on "on 3 May".</summary>
    public static string Ago(DateOnly day, DateOnly today) => (today.DayNumber - day.DayNumber) switch
    {
        0 => "today",
        1 => "yesterday",
        > 1 and < 28 and var days => $"{days} days ago",
        _ => $"on {Day(day, today)}",
    };

    /// <summary>"3 May", with the year when it is not this one.</summary>
    public static string Day(DateOnly day, DateOnly today) =>
        day.ToString(day.Year == today.Year ? "d MMMM" : "d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));

    internal static string Counted(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";
}

/// <summary>How often one method was tried.</summary>
/// <param name="Method">The method.</param>
/// <param name="Count">How often.</param>
public sealed record Tries(ContactMethod Method, int Count)
{
    /// <summary>"2 calls".</summary>
    public string InWords => Method switch
    {
        ContactMethod.Phone => Effort.Counted(Count, "call", "calls"),
        ContactMethod.Visit => Effort.Counted(Count, "visit", "visits"),
        ContactMethod.MetOut => Effort.Counted(Count, "time out and about", "times out and about"),
        ContactMethod.Text => Effort.Counted(Count, "text", "texts"),
        ContactMethod.Message => Effort.Counted(Count, "message", "messages"),
        _ => Effort.Counted(Count, "letter", "letters"),
    };
}
