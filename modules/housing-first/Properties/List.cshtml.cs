using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;

namespace HousingFirst.Properties;

[Requires(HousingFirstPermissions.ReadProperties)]
public sealed class ListModel(ModuleScope scope) : PageModel, ILoadsPage
{
    private const int MostRows = 500;

    public DateOnly Today => scope.Today;

    public bool MayAdd => scope.Worker.Can(HousingFirstPermissions.KeepProperties);

    internal Page<Property> Homes { get; private set; } = new([], false);

    internal IEnumerable<IGrouping<PropertyState, Property>> ByState => Homes.Rows.GroupBy(home => home.State);

    public async Task<bool> LoadAsync()
    {
        Homes = await scope.Database.PageAsync<Property>(PropertySql.All, null, MostRows);
        return true;
    }
}
