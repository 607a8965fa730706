using HousingFirst.Properties;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Sdk.Access;
using Platform.Sdk.People;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;
using System.ComponentModel.DataAnnotations;

namespace HousingFirst.Tenancies.Ending;

public sealed record EndInput
{
    [Display(Name = "Until which day?"), WithinYears(Back = 60)]
    public DateOnly On { get; init; }

    [Display(Name = "Why did it end?"), Required(ErrorMessage = "Choose why it ended.")]
    public EndReason? Reason { get; init; }

    [Display(Name = "What there is to say about it"), StringLength(2000, ErrorMessage = "Keep this to 2,000 characters.")]
    public string? Words { get; init; }

    /// <summary>A death is recorded elsewhere, and ends it by itself; that it was never theirs is said on a page of its own.</summary>
    public static IEnumerable<SelectListItem> Reasons => Enum.GetValues<EndReason>().Where(MayBeSaid).Select(reason => new SelectListItem(reason.InWords(), $"{reason}"));

    internal string? KeptWords => string.IsNullOrWhiteSpace(Words) ? null : Words.Trim();

    internal static EndInput Of(Tenancy tenancy) => new() { On = tenancy.EndedOn!.Value, Reason = tenancy.EndReason, Words = tenancy.EndWords };

    /// <summary>What was written of an ending that was a mistake, as far as this worker may read it, for whoever writes that it has ended after all.</summary>
    internal static EndInput Again(Tenancy tenancy, CurrentPerson person, CurrentWorker worker, DateOnly today) => new()
    {
        On = today, Reason = tenancy.KeptReasonFor(person, worker), Words = tenancy.KeptWordsFor(person, worker),
    };

    /// <exception cref="RuleBrokenException">It is none that can be said here.</exception>
    internal EndReason KeptReason() => Reason is { } reason && MayBeSaid(reason) ? reason : throw new RuleBrokenException("Choose why it ended.", "Input.Reason");

    /// <summary>What stands of the ending, as far as this worker may read it, beside what they typed; where it goes on, what was written of one that was a mistake.</summary>
    internal IReadOnlyList<Difference> Beside(Tenancy tenancy, CurrentPerson person, CurrentWorker worker, DateOnly today) => tenancy.EndedOn is not { } ended
        ? tenancy.KeptWordsFor(person, worker) is { } kept ? [new("What was written of an ending that was a mistake", kept, KeptWords)] : []
        :
    [
        new("Until which day?", Effort.Day(ended, today), Effort.Day(On, today)),
        new("Why did it end?", tenancy.ReasonFor(person, worker), Reason?.InWords()),
        new("What there is to say about it", tenancy.EndWordsFor(person, worker), KeptWords),
    ];

    private static bool MayBeSaid(EndReason reason) => reason is not (EndReason.Died or EndReason.NotTheirs);
}
