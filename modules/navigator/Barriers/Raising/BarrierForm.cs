using Microsoft.AspNetCore.Mvc.Rendering;
using Navigator.Barriers.Kinds;
using Platform.Sdk.Modules;

namespace Navigator.Barriers.Raising;

/// <summary>What the form offers: the area's kinds, and the services that were named before.</summary>
public sealed record BarrierForm(IReadOnlyList<SelectListItem> KindItems, IReadOnlyList<string> Services)
{
    private const int MostServices = 200;

    internal static async Task<BarrierForm> OfAsync(ModuleScope scope) => new(
        [.. scope.Pack<BarrierKinds>().Kinds.Select(kind => new SelectListItem(kind.Label, kind.Key))],
        (await scope.Database.PageAsync<string>(BarrierSql.Services, new { team = scope.Worker.TeamId }, MostServices)).Rows);
}
