using HousingFirst.Search;
using HousingFirst.Search.Offers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace HousingFirst.Tenancies.Signing;

[Requires(HousingFirstPermissions.KeepTenancies), Asks(Animals.Key)]
public sealed class SignModel(ModuleScope scope, ITopics topics, AskedTopics asked, CurrentPerson person) : PageModel, ILoadsPage
{
    private const string Found = "found";

    private SupportCard? _support;

    public CurrentPerson Person => person;

    [BindProperty]
    public SignInput Input { get; set; } = new();

    [BindProperty]
    public TenancyInput Tenancy { get; set; } = new();

    public bool IsSupported => _support is not null;

    /// <summary>Homes that are kept for them and that they said yes to.</summary>
    internal IReadOnlyList<Offer> Kept { get; private set; } = [];

    public IEnumerable<SelectListItem> Homes =>
        [.. Kept.Select(offer => new SelectListItem(offer.Address, $"{offer.OfferId}")), new("A home that they found in another way", Found)];

    public async Task<bool> LoadAsync()
    {
        _support = await HomeSearch.SupportAsync(scope.Database, person.Id);
        Kept = [.. (await scope.Database.ManyAsync<Offer>(SearchSql.Offers, new { person = person.Id })).Where(offer => offer.State == OfferState.Accepted)];
        return true;
    }

    public void OnGet()
    {
        var offer = Kept is [var first, ..] ? first : null;
        Input = new SignInput { Home = offer is null ? Found : $"{offer.OfferId}" };
        Tenancy = new TenancyInput { SignedOn = scope.Today, LandlordType = offer?.LandlordType };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (_support is null) throw new RuleBrokenException($"{HousingFirstModule.NameIn(scope.Area.Words)} does not support them now. Start support first.");
        var offer = Kept.FirstOrDefault(one => $"{one.OfferId}" == Input.Home);
        if (offer is null && Input.Home != Found) throw new RuleBrokenException("This home is no longer kept for them. Choose another.", "Input.Home");
        if (offer is not null && !string.IsNullOrWhiteSpace(Input.Place))
        {
            throw new RuleBrokenException("You chose a home that they said yes to, and typed where another one is. For the other, choose “A home that they found in another way”; for the one they said yes to, empty this field.", "Input.Place");
        }

        if (offer is null && string.IsNullOrWhiteSpace(Input.Place)) throw new RuleBrokenException("Say where the home is that they found.", "Input.Place");
        var tenancy = await KeepTenancy.SignAsync(scope, _support, offer, offer?.Address ?? Input.Place!.Trim(), Tenancy with { Animals = Animals.Of(Tenancy, asked) });
        await Animals.ToldAsync(topics, person.Id, null, Tenancy.KeptAnimals);
        return LocalRedirect($"/housing-first/tenancies/show/{person.Id}/{tenancy}");
    }
}
