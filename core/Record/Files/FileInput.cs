using System.ComponentModel.DataAnnotations;
using Platform.Sdk.Record;

namespace Platform.Record.Files;

public sealed record FileInput
{
    [Display(Name = "File"), Required(ErrorMessage = "Choose a file.")]
    public ChosenFile? File { get; init; }

    [Display(Name = "What is it?"), Required(ErrorMessage = "Say in a few words what it is.")]
    [StringLength(100, ErrorMessage = "Keep this to 100 characters.")]
    public string? Label { get; init; }

    [Display(Name = "What is it about?"), Required(ErrorMessage = "Choose what it is about. It decides who else may see it.")]
    public FileAbout? About { get; init; }
}
