using System.ComponentModel.DataAnnotations;

namespace Peer.Peers.Pausing;

public sealed record ReturnInput
{
    [Display(Name = "What was agreed for coming back?"), Required(ErrorMessage = "Enter what you agreed, such as how to begin.")]
    [StringLength(1000, ErrorMessage = "Keep this to 1,000 characters.")]
    public string? Words { get; init; }

    [Display(Name = "How many {people} at first?"), Required(ErrorMessage = "Enter a whole number. None is fine.")]
    [Range(0, 200, ErrorMessage = "Enter a whole number. None is fine.")]
    public int? Capacity { get; init; }

    [Display(Name = "When do you look together how it goes?")]
    public DateOnly LookOn { get; init; }
}
