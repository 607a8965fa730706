using FlexibleFund.Categories;
using FlexibleFund.Pots.Standing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;

namespace FlexibleFund.Pots;

[Requires(FlexibleFundPermissions.ReadPots), Audited(Look.List)]
public sealed class ShowModel(ModuleScope scope, FlexibleFundSettings settings, AuditTrail audit) : PageModel, ILoadsPage
{
    private const int MostRows = 100;

    [BindProperty(SupportsGet = true, Name = "potId")]
    public Guid PotId { get; set; }

    public FundCategories Categories => scope.Pack<FundCategories>();

    public bool MayChange => scope.Worker.Can(FlexibleFundPermissions.ChangePots) && Pot.WhyNotChange(scope.Worker) is null;

    /// <summary>What is promised for people whom nobody supports; null but for those who look after the pot.</summary>
    internal StandingSum? Standing { get; private set; }

    public int FreeAfterDays => settings.FreeAfterDays;

    internal Pot Pot { get; private set; } = new();

    internal IReadOnlyList<PotEntry> Entries { get; private set; } = [];

    internal Page<EntryFor> For { get; private set; } = new([], false);

    public async Task<bool> LoadAsync()
    {
        if (await scope.Database.OneAsync<Pot>(PotSql.One, new { pot = PotId }) is not { } pot) return false;
        Pot = pot;
        Standing = MayChange ? await FreeStanding.OfAsync(scope, PotId) : null;
        Entries = await scope.Database.ManyAsync<PotEntry>(PotSql.Entries, new { pot = PotId });
        For = EntryFor.Shown(await scope.Database.PageAsync<EntryFor>(PotSql.EntriesFor, new { pot = PotId }, MostRows));
        audit.Listed(For.Rows.Select(row => row.PersonId));
        return true;
    }
}

internal sealed record EntryFor
{
    public Guid PersonId { get; init; }
    public Guid RequestId { get; init; }
    public EntryKind Kind { get; init; }
    public long Pence { get; init; }
    public string ByName { get; init; } = "";
    public DateTime EnteredAt { get; init; }
    public string Category { get; init; } = "";

    /// <summary>Without what is promised no longer because it was spent in the same moment: that goes without saying.</summary>
    public static Page<EntryFor> Shown(Page<EntryFor> all)
    {
        var spent = all.Rows.Where(one => one.Kind == EntryKind.Spent).Select(one => (one.RequestId, one.Pence, one.EnteredAt)).ToHashSet();
        return all with { Rows = [.. all.Rows.Where(one => one.Kind != EntryKind.Released || !spent.Remove((one.RequestId, one.Pence, one.EnteredAt)))] };
    }
}
