using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Record.Characteristics;
using Platform.Record.Details;
using Platform.Record.Names;
using Platform.Record.People;
using Platform.Record.Ways.Kinds;
using Platform.Sdk.Rules;

namespace Platform.Record.Ways;

public sealed record WayInput : IVersioned
{
    [Display(Name = "How"), Required(ErrorMessage = "Choose how to reach them.")]
    public WayKind? Kind { get; init; }

    [Display(Name = "Number, address, place or name"), Required(ErrorMessage = "Say how to reach them: a number, an address, a place, or who passes it on.")]
    [StringLength(200, ErrorMessage = "Keep this to 200 characters.")]
    public string? Value { get; init; }

    [Display(Name = "Is it safe to use?"), Required(ErrorMessage = "Choose whether it is safe. If you do not know, say so.")]
    public Safety? Safety { get; init; }

    [Display(Name = "When is best?"), StringLength(200, ErrorMessage = "Keep this to 200 characters.")]
    public string? BestWhen { get; init; }

    [Display(Name = "What may be said?"), StringLength(300, ErrorMessage = "Keep this to 300 characters.")]
    public string? MaySay { get; init; }

    public int Version { get; set; }

    public static IEnumerable<SelectListItem> Kinds => Enum.GetValues<WayKind>().Select(kind => new SelectListItem(kind.InWords(), $"{kind}"));

    public static IEnumerable<SelectListItem> Safeties =>
        Enum.GetValues<Safety>().Select(safety => new SelectListItem(safety.InWords(), $"{safety}"));

    internal static WayInput From(WayRow way) => new()
    {
        Kind = way.Kind, Value = way.Shown, Safety = way.Safety, BestWhen = way.BestWhen, MaySay = way.MaySay, Version = way.Version,
    };

    /// <summary>The value as it is kept; a phone number or an email address that cannot be one is refused with the reason.</summary>
    internal string Kept(string field = "Input.Value") => Kind switch
    {
        WayKind.Phone => PhoneNumber.Parse(Value!) is { IsRead: true } number
            ? number.Value.Digits
            : throw new RuleBrokenException(PhoneNumber.Parse(Value!).Reason!, field),
        WayKind.Email when !IsEmail(Value!.Trim()) => throw new RuleBrokenException(
            "This is not an email address. Check that it has an @ and no spaces, or choose another way.", field),
        _ => Value!.Trim(),
    };

    /// <summary>As much as can be told without writing to it: an @ with something on both sides, and no blanks.</summary>
    internal static bool IsEmail(string text) =>
        text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < text.Length - 1 && !text.Any(char.IsWhiteSpace);
}
