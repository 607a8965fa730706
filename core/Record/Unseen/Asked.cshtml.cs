using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Pages;

namespace Platform.Record.Unseen;

[Requires(UnseenPermissions.Find), NotAudited("It shows the worker's own words and what they were answered, and nobody's record")]
public sealed class AskedModel(UnseenPeople people, LocalArea area) : PageModel, ILoadsPage
{
    public LocalArea Area => area;

    internal Page<AskRow> Asks { get; private set; } = new([], false);

    public async Task<bool> LoadAsync()
    {
        Asks = await people.MineAsync();
        return true;
    }
}
