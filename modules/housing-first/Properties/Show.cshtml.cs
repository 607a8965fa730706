using HousingFirst.Properties.Keeping;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;

namespace HousingFirst.Properties;

[Requires(HousingFirstPermissions.ReadProperties), Audited(Look.List)]
public sealed class ShowModel(ModuleScope scope, AuditTrail audit) : PageModel, ILoadsPage
{
    [BindProperty(SupportsGet = true, Name = "propertyId")]
    public Guid PropertyId { get; set; }

    public DateOnly Today => scope.Today;

    public bool MayKeep => scope.Worker.Can(HousingFirstPermissions.KeepProperties);

    public bool MayFree => Home.IsHeld && Holders.Count == 0 && AskTeam is null && scope.Worker.Can(HousingFirstPermissions.FreeProperties);

    /// <summary>Told to those who may free it: which other team to ask.</summary>
    public string? AskTeam { get; private set; }

    internal Property Home { get; private set; } = new();

    /// <summary>Homes on the list that seem to be this one.</summary>
    internal IReadOnlyList<Property> Same { get; private set; } = [];

    internal IReadOnlyList<Holder> Holders { get; private set; } = [];

    public async Task<bool> LoadAsync()
    {
        var home = await scope.Database.OneAsync<Property>(PropertySql.One, new { property = PropertyId });
        Home = home ?? Home;
        Holders = await scope.Database.ManyAsync<Holder>(PropertySql.Holders, new { property = PropertyId });
        if (Holders.Count == 0 && scope.Worker.Can(HousingFirstPermissions.FreeProperties)) AskTeam = await Holding.AskTeamAsync(scope, Home);
        Same = [.. (await scope.Database.ManyAsync<Property>(PropertySql.Others, new { property = PropertyId })).Where(other => Address.Key(other.Address) == Address.Key(Home.Address))];
        audit.Listed(Holders.Select(one => one.PersonId));
        return home is not null;
    }
}
