using System.ComponentModel.DataAnnotations;
using Platform.Record.Details;
using Platform.Sdk.Rules;

namespace Platform.Record.TeamAround.Meetings;

/// <summary>How the person's voice came into a meeting. Stored by name.</summary>
public enum Voice
{
    [Display(Name = "They were there")]
    There,

    [Display(Name = "Somebody they chose spoke for them")]
    SpokenFor,

    [Display(Name = "They told us beforehand what to bring")]
    Before,

    [Display(Name = "It was not brought this time")]
    NotBrought,
}

/// <summary>A meeting of those who are around somebody.</summary>
internal sealed record MeetingRow
{
    public Guid MeetingId { get; init; }
    public DateOnly HeldOn { get; init; }
    public string Came { get; init; } = "";
    public Voice Voice { get; init; }
    public string? VoiceWords { get; init; }
    public string Decisions { get; init; } = "";
    public string? Actions { get; init; }
    public string RecordedBy { get; init; } = "";
    public int Version { get; init; }
}

public sealed record MeetingInput : IVersioned
{
    [Display(Name = "Day")]
    public DateOnly? HeldOn { get; init; }

    [Display(Name = "Who came?"), Required(ErrorMessage = "Say who came.")]
    [StringLength(1000, ErrorMessage = "Keep this to 1,000 characters.")]
    public string? Came { get; init; }

    [Display(Name = "How was their voice brought?"), Required(ErrorMessage = "Choose how their voice was brought.")]
    public Voice? Voice { get; init; }

    [Display(Name = "What they said, or why it was not brought"), StringLength(2000, ErrorMessage = "Keep this to 2,000 characters.")]
    public string? VoiceWords { get; init; }

    [Display(Name = "What was decided?"), Required(ErrorMessage = "Write down what was decided, or that nothing was.")]
    [StringLength(4000, ErrorMessage = "Keep this to 4,000 characters.")]
    public string? Decisions { get; init; }

    [Display(Name = "Who does what, by when?"), StringLength(4000, ErrorMessage = "Keep this to 4,000 characters.")]
    public string? Actions { get; init; }

    public int Version { get; set; }

    internal static MeetingInput Of(MeetingRow meeting) => new()
    {
        HeldOn = meeting.HeldOn, Came = meeting.Came, Voice = meeting.Voice, VoiceWords = meeting.VoiceWords, Decisions = meeting.Decisions, Actions = meeting.Actions,
        Version = meeting.Version,
    };

    /// <exception cref="RuleBrokenException">The day has not come, or the person's voice is missing without a word why.</exception>
    internal void Check(DateOnly today)
    {
        if (HeldOn > today) throw new RuleBrokenException("This day has not come yet. Write it down when the meeting has been.", "Input.HeldOn");
        if (HeldOn < today.AddYears(-10)) throw new RuleBrokenException("This is more than 10 years ago. Check the year.", "Input.HeldOn");
        if (string.IsNullOrWhiteSpace(VoiceWords) && Voice != Meetings.Voice.There)
        {
            throw new RuleBrokenException(
                Voice == Meetings.Voice.NotBrought ? "Say why their voice was not brought." : "Write down what they wanted to be said.", "Input.VoiceWords");
        }
    }
}
