using Platform.Sdk.Amounts;
using Platform.Sdk.Rules;
using System.ComponentModel.DataAnnotations;

namespace HousingFirst.Properties;

public record PropertyInput
{
    private const int MostDigits = 12;

    [Display(Name = "Address"), Required(ErrorMessage = "Enter the address, as far as it is known.")]
    [StringLength(300, ErrorMessage = "Keep this to 300 characters.")]
    public string? Address { get; init; }

    [Display(Name = "UPRN (property number)"), StringLength(20, ErrorMessage = "A UPRN has up to 12 digits.")]
    public string? Uprn { get; init; }

    [Display(Name = "Landlord"), Required(ErrorMessage = "Enter who lets it.")]
    [StringLength(200, ErrorMessage = "Keep this to 200 characters.")]
    public string? Landlord { get; init; }

    [Display(Name = "What kind of landlord?"), Required(ErrorMessage = "Choose what kind of landlord it is.")]
    public LandlordType? LandlordType { get; init; }

    [Display(Name = "Size"), StringLength(100, ErrorMessage = "Keep this to 100 characters.")]
    public string? Size { get; init; }

    [Display(Name = "Floor"), StringLength(100, ErrorMessage = "Keep this to 100 characters.")]
    public string? Floor { get; init; }

    [Display(Name = "Steps, lift, doors, bathroom"), StringLength(1000, ErrorMessage = "Keep this to 1,000 characters.")]
    public string? Accessibility { get; init; }

    [Display(Name = "What else there is to know"), StringLength(1000, ErrorMessage = "Keep this to 1,000 characters.")]
    public string? More { get; init; }

    [Display(Name = "May an animal live there?"), Required(ErrorMessage = "Choose whether an animal may live there. If you do not know, say so.")]
    public Pets? Pets { get; init; }

    [Display(Name = "Rent for a week, with service charge"), Amount, StringLength(20, ErrorMessage = Money.Like)]
    public string? WeeklyRent { get; init; }

    [Display(Name = "Local housing allowance for a week"), Amount, StringLength(20, ErrorMessage = Money.Like)]
    public string? WeeklyAllowance { get; init; }

    [Display(Name = "Service charge in it, for a week"), Amount, StringLength(20, ErrorMessage = Money.Like)]
    public string? ServiceCharge { get; init; }

    [Display(Name = "Deposit"), Amount, StringLength(20, ErrorMessage = Money.Like)]
    public string? Deposit { get; init; }

    [Display(Name = "Is it furnished?")]
    public Furnished? Furnished { get; init; }

    [Display(Name = "Energy rating")]
    public Energy? Energy { get; init; }

    public int Version { get; set; }

    internal static PropertyInput Of(Property property) => new()
    {
        Address = property.Address, Uprn = property.Uprn, Landlord = property.Landlord, LandlordType = property.LandlordType, Size = property.Size,
        Floor = property.Floor, Accessibility = property.Accessibility, More = property.More, Pets = property.Pets,
        WeeklyRent = property.WeeklyRent is { } rent ? Money.InField(rent) : null,
        WeeklyAllowance = property.WeeklyAllowance is { } met ? Money.InField(met) : null, ServiceCharge = property.ServiceCharge is { } charge ? Money.InField(charge) : null,
        Deposit = property.Deposit is { } deposit ? Money.InField(deposit) : null, Furnished = property.Furnished, Energy = property.Energy, Version = property.Version,
    };

    /// <exception cref="RuleBrokenException">It is no UPRN.</exception>
    internal string? KeptUprn()
    {
        var digits = string.Concat((Uprn ?? "").Where(sign => !char.IsWhiteSpace(sign)));
        if (digits.Length == 0) return null;
        return digits.Length <= MostDigits && digits.All(char.IsAsciiDigit) && digits.TrimStart('0') is { Length: > 0 } number
            ? number
            : throw new RuleBrokenException("A UPRN is a number of up to 12 digits, like 100023336956. Leave it empty if you do not have it.", "Input.Uprn");
    }
}
