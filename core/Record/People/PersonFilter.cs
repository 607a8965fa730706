using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Platform.Sdk.Data;
using Platform.Sdk.People;

namespace Platform.Record.People;

/// <summary>
/// Stands before every page with <c>personId</c> in its route: the person exists and this worker may see them, or there is
/// no such page. Both look the same from outside.
/// </summary>
public sealed class PersonFilter(IDatabase database, CurrentPerson person) : IAsyncPageFilter, IOrderedFilter
{
    public const string RouteKey = "personId";

    /// <summary>After the unit of work, before the page loads itself.</summary>
    public int Order => 500;

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!context.RouteData.Values.TryGetValue(RouteKey, out var said))
        {
            await next();
        }
        else if (Guid.TryParse($"{said}", out var id)
            && await database.OneAsync<PersonInView>(PersonSql.InView, new { person = id }) is { } seen)
        {
            person.Become(seen);
            await next();
        }
        else
        {
            context.Result = new NotFoundResult();
        }
    }
}
