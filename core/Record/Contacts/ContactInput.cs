using System.ComponentModel.DataAnnotations;
using Platform.Sdk.Areas;
using Platform.Sdk.Record;

namespace Platform.Record.Contacts;

public sealed record ContactInput
{
    [Display(Name = "How"), Required(ErrorMessage = "Choose how you tried to reach them.")]
    public ContactMethod? Method { get; init; }

    [Display(Name = "What came of it"), Required(ErrorMessage = "Choose what came of it.")]
    public ContactResult? Result { get; init; }

    [Display(Name = "A line about it"), StringLength(4000, ErrorMessage = "Keep this to 4,000 characters. Put longer words into the story.")]
    public string? Note { get; init; }

    [Display(Name = "Try next")]
    public DateOnly? NextTryOn { get; init; }

    [Display(Name = "Day")]
    public DateOnly? HappenedOn { get; init; }

    [Display(Name = "Time")]
    public TimeOnly? HappenedTime { get; init; }

    /// <summary>Now, unless another day or time was given; a day alone means noon, or now when that has not come yet.</summary>
    internal Contact ToContact(LocalArea area, TimeProvider clock)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var day = HappenedOn ?? area.Today(clock);
        var at = (HappenedOn, HappenedTime) switch
        {
            (null, null) => now,
            (_, { } time) => area.ToUtc(day.ToDateTime(time)),
            _ when day == area.Today(clock) => now,
            _ => area.ToUtc(day.ToDateTime(new TimeOnly(12, 0))),
        };
        return new Contact(Method!.Value, Result!.Value, string.IsNullOrWhiteSpace(Note) ? null : Note, at, NextTryOn);
    }
}
