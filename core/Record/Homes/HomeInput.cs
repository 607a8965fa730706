using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Record.Characteristics;
using Platform.Record.Details;
using Platform.Record.Homes.Kinds;
using Platform.Record.People;
using Platform.Record.Ways.Kinds;
using Platform.Sdk.Rules;

namespace Platform.Record.Homes;

/// <summary>What becomes of where they were before, when they come to another place.</summary>
public enum EarlierHome
{
    [Display(Name = "They left it for this")]
    Left,

    [Display(Name = "They keep it, for example a tenancy during a stay in hospital")]
    Kept,
}

public sealed record HomeInput : IVersioned
{
    [Display(Name = "What kind of place is it?"), Required(ErrorMessage = "Choose what kind of place it is.")]
    public HomeKind? Kind { get; init; }

    [Display(Name = "Since when?"), Required(ErrorMessage = "Say since when, as far as you know: a day, a month or a year.")]
    [StringLength(40, ErrorMessage = "Write it like 27/3/2024, March 2024 or 2024.")]
    public string? From { get; init; }

    [Display(Name = "Until when?"), StringLength(40, ErrorMessage = "Write it like 27/3/2024, March 2024 or 2024.")]
    public string? Until { get; init; }

    [Display(Name = "Where is it?"), StringLength(300, ErrorMessage = "Keep this to 300 characters.")]
    public string? Place { get; init; }

    [Display(Name = "UPRN (property number)"), StringLength(20, ErrorMessage = "A UPRN has up to 12 digits.")]
    public string? Uprn { get; init; }

    [Display(Name = "Is it safe to visit?"), Required(ErrorMessage = "Choose whether it is safe to visit. If you do not know, say so.")]
    public Safety? SafeVisit { get; init; }

    [Display(Name = "Is it safe to write there?"), Required(ErrorMessage = "Choose whether it is safe to write. If you do not know, say so.")]
    public Safety? SafeWrite { get; init; }

    [Display(Name = "And where they were before?")]
    public EarlierHome Earlier { get; init; }

    public int Version { get; set; }

    public static IEnumerable<SelectListItem> Safeties =>
        Enum.GetValues<Safety>().Select(safety => new SelectListItem(safety.InWords(), $"{safety}"));

    internal static HomeInput Of(HomeRow home) => new()
    {
        Kind = home.Kind, From = home.From.InWords(), Until = home.Until?.InWords(), Place = home.Place, Uprn = home.Uprn,
        SafeVisit = home.SafeVisit, SafeWrite = home.SafeWrite, Version = home.Version,
    };

    internal bool IsGuarded => HomeRow.Guarded(Kind!.Value, SafeVisit!.Value, SafeWrite!.Value);

    /// <exception cref="RuleBrokenException">A day cannot be read, or it ended before it began.</exception>
    internal (PartDate From, PartDate? Until) Days(DateOnly today)
    {
        var from = Day(From!, "Input.From", today);
        var until = string.IsNullOrWhiteSpace(Until) ? null : Day(Until, "Input.Until", today);
        return until is not null && until.Last < from.First
            ? throw new RuleBrokenException("It would have ended before it began. Check both days.", "Input.Until")
            : (from, until);
    }

    /// <exception cref="RuleBrokenException">It is no UPRN.</exception>
    internal string? KeptUprn() => string.IsNullOrWhiteSpace(Uprn) ? null
        : Kinds.Uprn.Parse(Uprn) is { IsRead: true } read ? read.Value : throw new RuleBrokenException(Kinds.Uprn.Parse(Uprn).Reason!, "Input.Uprn");

    private static PartDate Day(string text, string field, DateOnly today) =>
        PartDate.Parse(text, today) is var read && read.IsRead ? read.Value : throw new RuleBrokenException(read.Reason!, field);
}
