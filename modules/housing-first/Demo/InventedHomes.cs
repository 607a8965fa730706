using HousingFirst.Properties;

namespace HousingFirst.Demo;

/// <summary>Homes of an invented town.</summary>
internal static class InventedHomes
{
    public static readonly IReadOnlyList<(PropertyInput Home, PropertyState State)> All =
    [
        (Of("Flat above the bakery, 3 Placeholder Row, Exampleton", "Exampleton Homes", LandlordType.HousingAssociation, "One bedroom", "First floor, stairs", null, Pets.Ask, "96.40", "103.56"), PropertyState.Ready),
        (Of("Flat 1, 12 Sample Street, Exampleton", "Exampleton Council", LandlordType.Council, "One bedroom", "Ground floor", "Level at the door, wet room", Pets.Allowed, "88.20", "103.56"), PropertyState.Ready),
        (Of("Flat 9, Fiction House, Exampleton", "Exampleton Homes", LandlordType.HousingAssociation, "One bedroom", "Fourth floor, lift", "The lift is narrow", Pets.NotAllowed, "101.75", "103.56"), PropertyState.Ready),
        (Of("27 Madeup Terrace, Exampleton", "M. Invented", LandlordType.Private, "One bedroom, own front door", "Ground floor", "Two steps at the door", Pets.Ask, "128.00", "103.56"), PropertyState.Void),
        (Of("2 Pretend Mews, Exampleton", "Exampleton Council", LandlordType.Council, "Studio", "Ground floor", "Level throughout", Pets.Allowed, "74.10", "83.50"), PropertyState.Ready),
        (Of("Flat 4, Imaginary Court, Exampleton", "Exampleton Homes", LandlordType.HousingAssociation, "One bedroom", "Second floor, stairs", null, Pets.Ask, "99.00", "103.56"), PropertyState.Ready),
        (Of("11 Supposed Gardens, Exampleton", "Exampleton Council", LandlordType.Council, "One bedroom, small garden", "Ground floor", "One step", Pets.Allowed, "91.35", "103.56"), PropertyState.Pledged),
        (Of("Flat 2, 40 Whatif Road, Exampleton", "R. Nobody", LandlordType.Private, "Studio", "Basement", "Steep steps, damp", Pets.NotKnown, "115.00", "83.50"), PropertyState.Withdrawn),
        (Of("Flat 7, Erstwhile House, Exampleton", "Exampleton Homes", LandlordType.HousingAssociation, "One bedroom", "First floor, lift", "Level at the door", Pets.Allowed, "97.20", "103.56"), PropertyState.Ready),
    ];

    private static PropertyInput Of(
        string address, string landlord, LandlordType type, string size, string floor, string? accessibility, Pets pets, string rent, string allowance) => new()
    {
        Address = address, Landlord = landlord, LandlordType = type, Size = size, Floor = floor, Accessibility = accessibility, Pets = pets, WeeklyRent = rent, WeeklyAllowance = allowance,
        Furnished = type == LandlordType.Private ? Furnished.Partly : Furnished.No, Energy = type == LandlordType.Private ? Energy.E : Energy.C,
    };
}
