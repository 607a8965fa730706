using FlexibleFund.Pots;
using FlexibleFund.Waiting;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;

namespace FlexibleFund;

[Requires(FlexibleFundPermissions.Read), Audited(Look.List)]
public sealed class IndexModel(ModuleScope scope, AuditTrail audit) : PageModel, ILoadsPage
{
    private const int MostRows = 200;

    internal IReadOnlyList<Pot> Pots { get; private set; } = [];

    internal WaitingRows ToDecide { get; private set; } = new([], "");

    internal WaitingRows ToPay { get; private set; } = new([], "");

    internal IReadOnlyList<ReceiptRow> Receipts { get; private set; } = [];

    public bool More { get; private set; }

    public DateOnly Today => scope.Today;

    public bool MayMeasure => scope.Worker.Can(FlexibleFundPermissions.Measure);

    public async Task<bool> LoadAsync()
    {
        var team = new { team = scope.Worker.TeamId };
        Pots = await OpenPots.AllAsync(scope);
        var rows = await scope.Database.PageAsync<WaitingRow>(WaitingSql.OfTeam, team, MostRows);
        var receipts = await scope.Database.PageAsync<ReceiptRow>(WaitingSql.Receipts, team, MostRows);
        ToDecide = new([.. rows.Rows.Where(row => row.IsWaiting)], "Nothing waits.");
        ToPay = new([.. rows.Rows.Where(row => !row.IsWaiting)], "Everything that was promised is paid.");
        audit.Listed(rows.Rows.Select(row => row.PersonId).Concat(receipts.Rows.Select(row => row.PersonId)));
        (Receipts, More) = (receipts.Rows, rows.More || receipts.More);
        return true;
    }
}
