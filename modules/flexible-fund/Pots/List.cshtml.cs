using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;

namespace FlexibleFund.Pots;

[Requires(FlexibleFundPermissions.ReadPots)]
public sealed class ListModel(ModuleScope scope) : PageModel, ILoadsPage
{
    internal IReadOnlyList<Pot> Pots { get; private set; } = [];

    public bool MayChange => scope.Worker.Can(FlexibleFundPermissions.ChangePots);

    public async Task<bool> LoadAsync()
    {
        Pots = await scope.Database.ManyAsync<Pot>(PotSql.All);
        return true;
    }
}
