using Platform.Sdk.Rules;
using System.ComponentModel.DataAnnotations;

namespace HousingFirst.Notices.Telling;

public sealed record NoticeInput
{
    private const string BeforeItCame = "This day is before the letter came. Check both days.";

    [Display(Name = "What kind of letter is it?"), Required(ErrorMessage = "Choose what kind of letter it is.")]
    public NoticeType? Type { get; init; }

    [Display(Name = "When did it come?"), WithinYears(Back = 10)]
    public DateOnly ServedOn { get; init; }

    [Display(Name = "By when is it to be answered, or something to be done?"), WithinYears(Back = 10, Ahead = 3)]
    public DateOnly? ActBy { get; init; }

    [Display(Name = "When does a court decide?"), WithinYears(Back = 10, Ahead = 3)]
    public DateOnly? HearingOn { get; init; }

    [Display(Name = "Which ground does it name?")]
    public Ground? Ground { get; init; }

    [Display(Name = "What it says"), StringLength(2000, ErrorMessage = "Keep this to 2,000 characters.")]
    public string? Words { get; init; }

    public int Version { get; set; }

    internal static NoticeInput Of(Notice notice) => new()
    {
        Type = notice.Type, ServedOn = notice.ServedOn, ActBy = notice.ActBy, HearingOn = notice.HearingOn, Ground = notice.Ground, Words = notice.Words, Version = notice.Version,
    };

    /// <summary>The notice as it is typed here.</summary>
    /// <exception cref="RuleBrokenException">It asks for something before it came.</exception>
    internal Notice On(Notice notice)
    {
        if (ActBy < ServedOn) throw new RuleBrokenException(BeforeItCame, "Input.ActBy");
        if (HearingOn < ServedOn) throw new RuleBrokenException(BeforeItCame, "Input.HearingOn");
        return notice with
        {
            Type = Type!.Value, ServedOn = ServedOn, ActBy = ActBy, HearingOn = HearingOn, Ground = Ground, Words = string.IsNullOrWhiteSpace(Words) ? null : Words.Trim(),
        };
    }
}
