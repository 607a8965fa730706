using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Pages;
using Platform.Sdk.People;

namespace Platform.Record.TeamAround;

/// <summary>Who supports me, on a page that the person keeps: nobody stands on it who must not lie about.</summary>
[Requires(TeamPermissions.Read), Audited(Look.Print)]
public sealed class WhoSupportsMeModel(AroundThem around, CurrentPerson person) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    internal IReadOnlyList<Around> All { get; private set; } = [];

    public async Task<bool> LoadAsync()
    {
        All = [.. (await around.OfAsync(person.Id)).Where(one => one is { IsNow: true, OnPaper: true })];
        return true;
    }
}
