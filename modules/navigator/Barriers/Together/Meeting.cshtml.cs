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

    /// <summary>The end of the last month: two copies of one month show one and the same, and so tell of nobody who came between.</summary>
    public DateOnly Until => FirstOfMonth.AddDays(-1);

    private DateOnly FirstOfMonth => new(scope.Today.Year, scope.Today.Month, 1);

    public int Small => settings.SmallNumber;

    internal Protected Numbers { get; private set; } = new([], []);

    public async Task<bool> LoadAsync()
    {
        var of = new { team = scope.Worker.TeamId, month = FirstOfMonth };
        var services = await scope.Database.PageAsync<CountedPeople>(MeetingSql.ByService, of, MostRows);
        var kinds = await scope.Database.PageAsync<CountedPeople>(MeetingSql.ByKind, of, MostRows);
        Numbers = Protected.Of(services.Rows, kinds.Rows, scope.Pack<BarrierKinds>().LabelOf, Small);
        return true;
    }
}
