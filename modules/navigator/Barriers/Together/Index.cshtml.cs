using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Navigator.Barriers.Kinds;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;

namespace Navigator.Barriers.Together;

[Requires(NavigatorPermissions.ReadTogether), NotAudited("Numbers of the own team; nobody is named")]
public sealed class IndexModel(ModuleScope scope) : PageModel, ILoadsPage
{
    internal const int Size = 25;

    private const int MostRows = 1000;

    private IReadOnlyDictionary<string, string> _names = new Dictionary<string, string>();

    public string TeamName => scope.Worker.TeamName;

    public BarrierKinds Kinds => scope.Pack<BarrierKinds>();

    public bool SeesMeasures => scope.Worker.Can(NavigatorPermissions.ReadMeasures);

    /// <summary>The page shown, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "at")]
    public int At { get; set; } = 1;

    public int Pages => Math.Max(1, (All.Count + Size - 1) / Size);

    public bool More { get; private set; }

    internal IReadOnlyList<Again> All { get; private set; } = [];

    internal Page<AskedService> Asked { get; private set; } = new([], false);

    internal IEnumerable<Again> Shown => All.Skip((At - 1) * Size).Take(Size);

    /// <summary>One service is called one thing on the page, however it was typed: as in the barrier that was met most often there.</summary>
    internal string NameOf(string key, string otherwise) => _names.GetValueOrDefault(key) ?? otherwise;

    public async Task<bool> LoadAsync()
    {
        var team = new { team = scope.Worker.TeamId };
        var all = await scope.Database.PageAsync<Again>(TogetherSql.OfTeam, team, MostRows);
        (All, More) = (all.Rows, all.More);
        _names = All.GroupBy(one => one.ServiceKey, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First().Service, StringComparer.Ordinal);
        Asked = await scope.Database.PageAsync<AskedService>(TogetherSql.Asked, team, Size);
        At = Math.Clamp(At, 1, Pages);
        return true;
    }
}
