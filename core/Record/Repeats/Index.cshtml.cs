using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Pages;

namespace Platform.Record.Repeats;

[Requires(RepeatPermissions.Read), NotAudited("It shows rounded numbers of a whole area and no record")]
public sealed class IndexModel(IDatabase database, LocalArea area, TimeProvider clock) : PageModel, ILoadsPage
{
    private const int Months = 12;

    /// <summary>The first day counted: the periods are fixed, so that two looks do not tell what happened between them.</summary>
    public DateOnly From { get; private set; }

    public DateOnly Until { get; private set; }

    internal IReadOnlyList<RepeatRow> Topics { get; private set; } = [];

    internal RepeatRow Together => new() { Label = "Everything", Avoided = Topics.Sum(row => row.Avoided), Made = Topics.Sum(row => row.Made) };

    public async Task<bool> LoadAsync()
    {
        var today = area.Today(clock);
        var first = new DateOnly(today.Year, today.Month, 1);
        (From, Until) = (first.AddMonths(-Months), first.AddDays(-1));
        Topics = await database.ManyAsync<RepeatRow>(RepeatSql.Between, new { from = From, until = Until });
        return true;
    }
}
