using Microsoft.AspNetCore.Mvc.RazorPages;
using Navigator.Barriers.Kinds;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.People;

namespace Navigator.Barriers;

[Requires(NavigatorPermissions.ReadBarriers)]
public sealed class ForPersonModel(ModuleScope scope, CurrentPerson person) : PageModel, ILoadsPage
{
    private const int MostRows = 50;

    public CurrentPerson Person => person;

    public DateOnly Today => scope.Today;

    public BarrierKinds Kinds => scope.Pack<BarrierKinds>();

    public bool MayKeep => !person.HasDied && scope.Worker.Can(NavigatorPermissions.KeepBarriers);

    internal IReadOnlyList<Barrier> Open { get; private set; } = [];

    internal IReadOnlyList<Barrier> Over { get; private set; } = [];

    public bool More { get; private set; }

    public async Task<bool> LoadAsync()
    {
        var page = await scope.Database.PageAsync<Barrier>(BarrierSql.OfPerson, new { person = person.Id }, MostRows);
        var shown = page.Rows.Where(one => one.IsShownOf(person)).ToList();
        (Open, Over, More) = ([.. shown.Where(one => one.IsOpen)], [.. shown.Where(one => !one.IsOpen)], page.More);
        return true;
    }
}
