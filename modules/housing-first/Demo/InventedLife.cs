using HousingFirst.Properties;
using HousingFirst.Search;
using HousingFirst.Search.Offers;
using HousingFirst.Search.Wishes;
using HousingFirst.Tenancies;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace HousingFirst.Demo;

/// <summary>Writes one invented person's way to a home, as it might have gone.</summary>
internal sealed class InventedLife(ModuleScope scope, SupportCard support)
{
    private const string By = "Hana Housing";

    public async Task WantsAsync(string words, int daysAgo, WishKind kind = WishKind.Wanted, SeenBy seenBy = SeenBy.Housing) =>
        await scope.Database.ExecuteAsync(DemoSql.Wish, new { wish = Ids.New(), person = support.PersonId, kind, words, seenBy, on = Day(daysAgo), by = By });

    public async Task SaidNoThankYouAsync(Guid property, int daysAgo, string words) =>
        await OfferedAsync(property, daysAgo, OfferState.NoThankYou, words);

    /// <summary>They signed and moved in the same day.</summary>
    public async Task<Guid> MovedInAsync(Guid? property, string place, int daysAgo, LandlordType landlord, int? endedDaysAgo = null, EndReason? reason = null, string? words = null)
    {
        var tenancy = Ids.New();
        if (property is { } kept)
        {
            await OfferedAsync(kept, daysAgo + 14, OfferState.MovedInto, null);
            if (endedDaysAgo is null) await HoldAsync(kept, tenancy, Day(daysAgo));
        }

        await scope.Database.ExecuteAsync(DemoSql.Tenancy, new
        {
            tenancy, person = support.PersonId, support = support.SupportId, property, place,
            type = landlord == LandlordType.Council ? TenancyType.Introductory : landlord == LandlordType.Private ? TenancyType.Assured : TenancyType.Starter,
            landlordType = landlord, rentRoute = RentRoute.CreditToLandlord, signedOn = Day(daysAgo), movedInOn = Day(daysAgo),
            endedOn = endedDaysAgo is { } ended ? Day(ended) : (DateOnly?)null, endReason = reason, endWords = words,
        });
        await scope.Timeline.WriteAsync(TenancyTimeline.Home, support.PersonId, "They moved in", null, At(daysAgo));
        if (endedDaysAgo is { } last && reason != EndReason.Died)
        {
            await scope.Timeline.WriteAsync(
                TenancyTimeline.Home, support.PersonId, "A tenancy ended. Support goes on, and we look for another home", null, At(last));
        }

        return tenancy;
    }

    private async Task OfferedAsync(Guid property, int daysAgo, OfferState state, string? words)
    {
        await scope.Database.ExecuteAsync(DemoSql.Offer, new
        {
            offer = Ids.New(), person = support.PersonId, support = support.SupportId, property, state, on = Day(daysAgo), by = By, answerBy = Day(daysAgo - 7), answeredOn = Day(daysAgo - 5), words,
        });
        await scope.Timeline.WriteAsync(SearchTimeline.Offered, support.PersonId, "We offered a home", null, At(daysAgo));
    }

    private Task HoldAsync(Guid property, Guid holder, DateOnly since) =>
        scope.Database.ExecuteOneAsync(PropertySql.Hold, new { property, holder, state = PropertyState.Let, today = since, team = support.TeamId, teamName = support.TeamName });

    private DateOnly Day(int daysAgo) => scope.Today.AddDays(-daysAgo);

    private DateTime At(int daysAgo) => scope.Area.ToUtc(Day(daysAgo).ToDateTime(new TimeOnly(10, 0)));
}
