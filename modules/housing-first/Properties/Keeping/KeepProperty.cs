using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Rules;
using Platform.Sdk.Amounts;

namespace HousingFirst.Properties.Keeping;

/// <summary>Adds homes and keeps them up to date. Where each is, and since when, is a matter of its own.</summary>
internal static class KeepProperty
{
    public static async Task<Guid> AddAsync(ModuleScope scope, PropertyInput input, PropertyState state)
    {
        var property = Ids.New();
        var kept = await ReadAsync(scope, input, property);
        await scope.Database.ExecuteAsync(PropertySql.Add, new
        {
            property, kept.Address, kept.Uprn, kept.Landlord, kept.LandlordType, kept.Size, kept.Floor, kept.Accessibility, kept.More, kept.Pets, kept.Rent, kept.Allowance,
            kept.ServiceCharge, kept.Deposit, kept.Furnished, kept.Energy,
            state, today = scope.Today, pledgedOn = On(PropertyState.Pledged), voidOn = On(PropertyState.Void), readyOn = On(PropertyState.Ready),
        });
        return property;

        DateOnly? On(PropertyState which) => state == which ? scope.Today : null;
    }

    /// <exception cref="StaleRowException">Somebody else saved first.</exception>
    public static async Task ChangeAsync(ModuleScope scope, Guid property, PropertyInput input)
    {
        var kept = await ReadAsync(scope, input, property);
        await scope.Database.ExecuteOneAsync(PropertySql.Change, new
        {
            property, kept.Address, kept.Uprn, kept.Landlord, kept.LandlordType, kept.Size, kept.Floor, kept.Accessibility, kept.More, kept.Pets, kept.Rent, kept.Allowance,
            kept.ServiceCharge, kept.Deposit, kept.Furnished, kept.Energy,
            version = input.Version,
        });
    }

    /// <exception cref="StaleRowException">Somebody else saved first, or it is kept for somebody now.</exception>
    public static Task MoveOnAsync(ModuleScope scope, Property property, StateInput input) =>
        scope.Database.ExecuteOneAsync(PropertySql.ChangeState, new
        {
            property = property.PropertyId, state = input.State!.Value, on = input.On, version = input.Version,
            pledgedOn = input.State == PropertyState.Pledged ? input.On : property.PledgedOn,
            voidOn = input.State switch { PropertyState.Void => input.On, PropertyState.Pledged => null, _ => property.VoidOn },
            readyOn = input.State switch { PropertyState.Ready => input.On, PropertyState.Withdrawn => property.ReadyOn, _ => (DateOnly?)null },
            expectedOn = input.State is PropertyState.Pledged or PropertyState.Void ? input.ExpectedOn : null,
        });

    private static async Task<Kept> ReadAsync(ModuleScope scope, PropertyInput input, Guid property)
    {
        var uprn = input.KeptUprn();
        if (uprn is not null && await scope.Database.OneAsync<int>(PropertySql.WithUprn, new { uprn, property }) > 0)
        {
            throw new RuleBrokenException("A home with this UPRN is on the list already. Look for it there.", "Input.Uprn");
        }

        if (Money.Read(input.ServiceCharge) > Money.Read(input.WeeklyRent))
        {
            throw new RuleBrokenException("The service charge is part of the rent, and cannot be more than it.", "Input.ServiceCharge");
        }

        return new(
            input.Address!.Trim(), uprn, input.Landlord!.Trim(), input.LandlordType!.Value, Typed(input.Size), Typed(input.Floor), Typed(input.Accessibility), Typed(input.More),
            input.Pets!.Value, Money.Read(input.WeeklyRent), Money.Read(input.WeeklyAllowance),
            Money.Read(input.ServiceCharge), Money.Read(input.Deposit),
            input.Furnished, input.Energy);
    }

    private static string? Typed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private sealed record Kept(
        string Address, string? Uprn, string Landlord, LandlordType LandlordType, string? Size, string? Floor, string? Accessibility, string? More, Pets Pets, long? Rent, long? Allowance,
        long? ServiceCharge, long? Deposit, Furnished? Furnished, Energy? Energy);
}
