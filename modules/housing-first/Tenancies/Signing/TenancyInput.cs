using HousingFirst.Properties;
using System.ComponentModel.DataAnnotations;

namespace HousingFirst.Tenancies.Signing;

public record TenancyInput
{
    [Display(Name = "What kind of tenancy?"), Required(ErrorMessage = "Choose what kind of tenancy it is.")]
    public TenancyType? Type { get; init; }

    [Display(Name = "Who lets it?"), Required(ErrorMessage = "Choose who lets it.")]
    public LandlordType? LandlordType { get; init; }

    [Display(Name = "How is the rent paid?"), Required(ErrorMessage = "Choose how the rent is paid.")]
    public RentRoute? RentRoute { get; init; }

    [Display(Name = "Is it safe to visit them and to write to them there?"), Required(ErrorMessage = "Choose whether it is safe. If you do not know, say so.")]
    public SafeThere? SafeThere { get; init; }

    [Display(Name = "Signed on")]
    public DateOnly SignedOn { get; init; }

    public int Version { get; set; }

    internal static TenancyInput Of(Tenancy tenancy) => new()
    {
        Type = tenancy.Type, LandlordType = tenancy.LandlordType, RentRoute = tenancy.RentRoute, SafeThere = tenancy.SafeThere,
        SignedOn = tenancy.SignedOn, Version = tenancy.Version,
    };
}

public sealed record SignInput
{
    [Display(Name = "Which home?"), Required(ErrorMessage = "Choose a home.")]
    public string? Home { get; init; }

    [Display(Name = "Where is it?"), StringLength(300, ErrorMessage = "Keep this to 300 characters.")]
    public string? Place { get; init; }
}
