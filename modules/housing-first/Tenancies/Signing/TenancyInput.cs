using HousingFirst.Properties;
using System.ComponentModel.DataAnnotations;

namespace HousingFirst.Tenancies.Signing;

public record TenancyInput
{
    internal const int LongestAnimals = 200;

    /// <summary>Asked once it was written down, and may have been wrong; a home of the list brings it along from there.</summary>
    [Display(Name = "Where is it?"), StringLength(300, ErrorMessage = "Keep this to 300 characters.")]
    public string? Place { get; init; }

    [Display(Name = "What kind of tenancy?"), Required(ErrorMessage = "Choose what kind of tenancy it is.")]
    public TenancyType? Type { get; init; }

    [Display(Name = "Who lets it?"), Required(ErrorMessage = "Choose who lets it.")]
    public LandlordType? LandlordType { get; init; }

    [Display(Name = "How is the rent paid?"), Required(ErrorMessage = "Choose how the rent is paid.")]
    public RentRoute? RentRoute { get; init; }

    [Display(Name = "Is it safe to visit them and to write to them there?"), Required(ErrorMessage = "Choose whether it is safe. If you do not know, say so.")]
    public SafeThere? SafeThere { get; init; }

    [Display(Name = "Signed on"), WithinYears(Back = 60)]
    public DateOnly SignedOn { get; init; }

    /// <summary>Asked once they have moved in, where the day was written down wrong.</summary>
    [Display(Name = "Moved in on"), WithinYears(Back = 60)]
    public DateOnly? MovedInOn { get; init; }

    [Display(Name = "Expected end date"), WithinYears(Back = 10, Ahead = 10)]
    public DateOnly? ExpectedEndOn { get; init; }

    [Display(Name = "How much rent is owed?")]
    public Owed? Owed { get; init; }

    [Display(Name = "Do they want a key to be held for them?")]
    public KeyHeld? KeyHeld { get; init; }

    [Display(Name = "Animals that live with them"), StringLength(LongestAnimals, ErrorMessage = "Keep this to 200 characters.")]
    public string? Animals { get; init; }

    internal string? KeptPlace => string.IsNullOrWhiteSpace(Place) ? null : Place.Trim();

    internal string? KeptAnimals => string.IsNullOrWhiteSpace(Animals) ? null : Animals.Trim();

    public int Version { get; set; }

    internal static TenancyInput Of(Tenancy tenancy) => new()
    {
        Place = tenancy.Place, Type = tenancy.Type, LandlordType = tenancy.LandlordType, RentRoute = tenancy.RentRoute, SafeThere = tenancy.SafeThere,
        SignedOn = tenancy.SignedOn, MovedInOn = tenancy.MovedInOn, ExpectedEndOn = tenancy.ExpectedEndOn, Owed = tenancy.Owed, KeyHeld = tenancy.KeyHeld, Animals = tenancy.Animals, Version = tenancy.Version,
    };
}

public sealed record SignInput
{
    [Display(Name = "Which home?"), Required(ErrorMessage = "Choose a home.")]
    public string? Home { get; init; }

    [Display(Name = "Where is it?"), StringLength(300, ErrorMessage = "Keep this to 300 characters.")]
    public string? Place { get; init; }
}
