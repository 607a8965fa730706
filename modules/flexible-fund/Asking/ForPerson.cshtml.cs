using FlexibleFund.Categories;
using FlexibleFund.Requests;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.People;

namespace FlexibleFund.Asking;

[Requires(FlexibleFundPermissions.Read)]
public sealed class ForPersonModel(ModuleScope scope, CurrentPerson person) : PageModel, ILoadsPage
{
    private const int MostRows = 50;

    public CurrentPerson Person => person;

    public FundCategories Categories => scope.Pack<FundCategories>();

    /// <summary>Whether the worker reads more than amounts and days.</summary>
    public bool MayReadWords => scope.Worker.Can(FlexibleFundPermissions.Words);

    public bool MayAsk => scope.Worker.Can(FlexibleFundPermissions.Ask);

    internal IReadOnlyList<Request> Requests { get; private set; } = [];

    public bool More { get; private set; }

    public async Task<bool> LoadAsync()
    {
        var page = await scope.Database.PageAsync<Request>(RequestSql.OfPerson, new { person = person.Id }, MostRows);
        (Requests, More) = (page.Rows, page.More);
        return true;
    }
}
