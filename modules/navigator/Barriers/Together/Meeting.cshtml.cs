using Microsoft.AspNetCore.Mvc.RazorPages;
using Navigator.Barriers.Kinds;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;

namespace Navigator.Barriers.Together;

/// <summary>Made to be printed and taken to others, who may not see those whom it counts.</summary>
[Requires(NavigatorPermissions.ReadTogether), NotAudited("Protected numbers of the own team; nobody is named")]
public sealed class MeetingModel(ModuleScope scope, NavigatorSettings settings) : PageModel, ILoadsPage
{
    private const int MostRows = 1000;

    public string TeamName => scope.Worker.TeamName;

    public DateOnly Today => scope.Today;

    public int Small => settings.SmallNumber;

    internal Protected Numbers { get; private set; } = new([], []);

    public async Task<bool> LoadAsync()
    {
        var all = await scope.Database.PageAsync<Again>(TogetherSql.OfTeam, new { team = scope.Worker.TeamId }, MostRows);
        Numbers = Protected.Of(all.Rows, scope.Pack<BarrierKinds>().LabelOf, Small);
        return true;
    }
}
