using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using Platform.Record.Names;
using Platform.Record.Story;
using Platform.Record.Ways;
using Platform.Record.Ways.Kinds;

namespace Platform.Record.Starting;

public sealed record StartInput
{
    [Display(Name = "Name they use, or what tells you who they are"), Required(ErrorMessage = "Enter one word that identifies them. “Red jacket, bus station” is enough.")]
    [StringLength(200, ErrorMessage = "Keep this to 200 characters.")]
    public string? Name { get; init; }

    [Display(Name = "Legal name"), StringLength(200, ErrorMessage = "Keep this to 200 characters.")]
    public string? LegalName { get; init; }

    [Display(Name = "Other names"), StringLength(1000, ErrorMessage = "Keep this to 1,000 characters.")]
    public string? OtherNames { get; init; }

    [Display(Name = "Pronouns"), StringLength(50, ErrorMessage = "Keep this to 50 characters.")]
    public string? Pronouns { get; init; }

    [Display(Name = "Date of birth"), StringLength(40, ErrorMessage = "Write a date like 27/3/1986, a year, or about 40.")]
    public string? Born { get; init; }

    [Display(Name = "How")]
    public WayKind WayKind { get; init; } = WayKind.Place;

    [Display(Name = "Number, address, place or name"), StringLength(200, ErrorMessage = "Keep this to 200 characters.")]
    public string? WayValue { get; init; }

    [Display(Name = "Is it safe to use?")]
    public Safety WaySafety { get; init; } = Safety.NotKnown;

    [Display(Name = "What they said, in their own words"), StringLength(TellInput.LongestWords, ErrorMessage = "This is very long. Write it down as two entries.")]
    public string? Words { get; init; }

    [Display(Name = "Who supports them now?"), Required(ErrorMessage = "Choose who supports them now.")]
    public string? ModuleKey { get; init; }

    /// <summary>The answers for which the worker has looked at who is there already, and said that it is none of them.</summary>
    [Display(Name = "Are they one of these {people}?")]
    public string? NoneFor { get; init; }

    /// <summary>What a likeness is looked for by: other answers have to be looked at again.</summary>
    internal string LookedFor => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', ((string?[])[Name, LegalName, OtherNames]).Select(name => Fold.Whole(name, 1_200)).Append(Born?.Trim())))));
}
