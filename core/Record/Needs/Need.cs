using System.ComponentModel.DataAnnotations;
using Platform.Record.People;
using Platform.Sdk.Record;
using Platform.UI.Area;

namespace Platform.Record.Needs;

/// <summary>Who said what somebody faces. Stored by name.</summary>
public enum SaidBy
{
    [Display(Name = "They told us")]
    Person,

    [Display(Name = "A colleague thinks so")]
    Worker,

    [Display(Name = "Another service told us")]
    Service,
}

/// <summary>What was said once and stands no longer.</summary>
internal sealed record SaidBefore
{
    public Disadvantage Kind { get; init; }
    public DisadvantageState State { get; init; }
    public DateOnly NotedOn { get; init; }
    public SaidBy? SaidBy { get; init; }
    public string? SaidWho { get; init; }
    public string? RecordedBy { get; init; }
}

internal static class Saying
{
    /// <summary>"3 May 2026, they told us; written down by Nadia Navigator". What was imported says no more than its day.</summary>
    public static string InWords(DateOnly on, SaidBy? by, string? who, string? recordedBy)
    {
        var said = by switch
        {
            SaidBy.Person => ", they told us",
            SaidBy.Worker => $", {who ?? "a colleague"} thinks so",
            SaidBy.Service => $", {who ?? "another service"} told us",
            _ => "",
        };
        return on.Words() + said + (recordedBy is null ? "" : $"; written down by {recordedBy}");
    }

    public static string Sentence(this DisadvantageState state) => state.InWords() is var words ? char.ToUpperInvariant(words[0]) + words[1..] : "";
}
