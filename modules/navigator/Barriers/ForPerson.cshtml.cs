using Microsoft.AspNetCore.Mvc;
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
    internal const int Size = 50;

    private const int MostRows = 1000;

    public CurrentPerson Person => person;

    public DateOnly Today => scope.Today;

    public BarrierKinds Kinds => scope.Pack<BarrierKinds>();

    public bool MayKeep => !person.HasDied && scope.Worker.Can(NavigatorPermissions.KeepBarriers);

    internal IReadOnlyList<Barrier> Open { get; private set; } = [];

    internal IReadOnlyList<Barrier> Over { get; private set; } = [];

    /// <summary>The page shown, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "at")]
    public int At { get; set; } = 1;

    public int Pages { get; private set; } = 1;

    public async Task<bool> LoadAsync()
    {
        var page = await scope.Database.PageAsync<Barrier>(BarrierSql.OfPerson, new { person = person.Id }, MostRows);
        var all = page.Rows.Where(one => one.IsShownOf(person)).ToList();
        Pages = Math.Max(1, (all.Count + Size - 1) / Size);
        At = Math.Clamp(At, 1, Pages);
        var shown = all.Skip((At - 1) * Size).Take(Size).ToList();
        (Open, Over) = ([.. shown.Where(one => one.IsOpen)], [.. shown.Where(one => !one.IsOpen)]);
        return true;
    }
}
