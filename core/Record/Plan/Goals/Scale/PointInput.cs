using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Platform.Record.Plan.Goals.Scale;

public sealed record PointInput
{
    [Display(Name = "Where are they now, from 0 to 10?"), Required(ErrorMessage = "Choose a number from 0 to 10."), Range(0, 10, ErrorMessage = "Choose a number from 0 to 10.")]
    public int? Score { get; init; }

    [Display(Name = "Whose view is it?"), Required(ErrorMessage = "Choose whether they said it or you see it so.")]
    public SaidBy? SaidBy { get; init; }

    [Display(Name = "In their words, if they said more"), StringLength(500, ErrorMessage = "Keep this to 500 characters.")]
    public string? Words { get; init; }

    [Display(Name = "When was it?")]
    public DateOnly? SaidOn { get; init; }

    public static IEnumerable<SelectListItem> Scores => Enumerable.Range(0, 11).Select(score => new SelectListItem(
        score switch { 0 => "0: not begun", 10 => "10: there", _ => $"{score}" }, $"{score}"));
}
