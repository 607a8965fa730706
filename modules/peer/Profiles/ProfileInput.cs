using System.ComponentModel.DataAnnotations;

namespace Peer.Profiles;

public sealed record ProfileInput
{
    [Display(Name = "What shall {people} call you?"), Required(ErrorMessage = "Enter the name by which you want to be known. A first name is enough.")]
    [StringLength(100, ErrorMessage = "Keep this to 100 characters.")]
    public string? KnownAs { get; init; }

    [Display(Name = "About you, in your own words"), Required(ErrorMessage = "Write a few words about yourself.")]
    [StringLength(2000, ErrorMessage = "Keep this to 2,000 characters.")]
    public string? Words { get; init; }

    /// <summary>The answers by field of the pack; what was not answered is not there.</summary>
    public Dictionary<string, List<string>> Said { get; init; } = [];

    [Display(Name = "May it be shown?")]
    public bool Show { get; init; }

    public int Version { get; init; }
}
