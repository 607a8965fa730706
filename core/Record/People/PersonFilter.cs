using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Platform.Record.Merging;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.People;

namespace Platform.Record.People;

/// <summary>
/// Stands before every page with <c>personId</c> in its route: the person exists and this worker may see them, or there is
/// no such page; nor is there one whose kind of information is not shared with the worker's organisation, where the worker's team
/// neither supports the person nor did until lately, and the worker has not opened the record in an emergency. All three look the same from outside.
/// </summary>
public sealed class PersonFilter(IDatabase database, CurrentPerson person, CurrentWorker worker, IModules modules) : IAsyncPageFilter, IOrderedFilter
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
        else if (Guid.TryParse($"{said}", out var id) && await FindAsync(id) is { } seen)
        {
            // nothing is known of a person before it is decided: a refusal is drawn by the same layout
            if (!Opens(context, seen))
            {
                context.Result = new NotFoundResult();
                return;
            }

            // a record that went into another answers by it: a page is asked for there, and what was being written ends there
            if (seen.PersonId != id && OnlyReads(context.HttpContext.Request))
            {
                context.Result = new LocalRedirectResult(AddressOf(context.HttpContext.Request, $"{said}", seen.PersonId));
                return;
            }

            person.Become(seen);
            worker.Narrow(permission => (person.Shows(KindOf(permission)) || (seen.EndedOn is not null && StaysAfter(permission))) && !(person.HasDied && IsForTheLiving(permission)));
            // nothing is asked of somebody who has died, nor planned with them, whatever page was open
            if (person.HasDied && Needed(context).Exists(IsForTheLiving))
            {
                context.Result = new LocalRedirectResult($"/people/{id}/died/remembered");
                return;
            }

            await next();
        }
        else
        {
            context.Result = new NotFoundResult();
        }
    }

    private async Task<PersonInView?> FindAsync(Guid id) =>
        await database.OneAsync<PersonInView>(PersonSql.InView, About(id))
        ?? (await database.OneAsync<Guid?>(MergeSql.Into, new { person = id }) is { } into ? await database.OneAsync<PersonInView>(PersonSql.InView, About(into)) : null);

    private static string AddressOf(HttpRequest request, string said, Guid person) =>
        $"{request.Path.Value!.Replace(said, $"{person}", StringComparison.OrdinalIgnoreCase)}{request.QueryString}";

    private object About(Guid id) => worker.IsSignedIn
        ? new { person = id, team = (Guid?)worker.TeamId, organisation = worker.OrganisationId, today = (DateOnly?)worker.Today, worker = (Guid?)worker.Id, now = (DateTime?)worker.Now, since = worker.SupportedSince }
        : new { person = id, team = (Guid?)null, organisation = (Guid?)null, today = (DateOnly?)null, worker = (Guid?)null, now = (DateTime?)null, since = (DateOnly?)null };

    // a page of a module that asks for a permission of the core's shows what is the module's: that is shared by nobody
    private bool Opens(PageHandlerExecutingContext context, PersonInView seen) => seen.Ours > 0
        || (Needed(context) is { Count: > 0 } needed && needed.All(permission => permission.StartsWith($"{ModuleOf(context)}.", StringComparison.Ordinal)
            && ((seen.EndedOn is not null && StaysAfter(permission))
                || (OnlyReads(context.HttpContext.Request) && KindOf(permission) is { } kind && seen.Sees(kind)))));

    private bool StaysAfter(string permission) => Permits.Find(modules, permission)?.AfterSupport == true;

    private bool IsForTheLiving(string permission) => Permits.Find(modules, permission)?.WhileAlive == true;

    private static string ModuleOf(PageHandlerExecutingContext context) =>
        context.RouteData.Values["area"] as string is { Length: > 0 } module ? module : "core";

    private static List<string> Needed(PageHandlerExecutingContext context) =>
        [.. context.HandlerInstance.GetType().GetCustomAttributes(typeof(RequiresAttribute), inherit: true).Cast<RequiresAttribute>().Select(one => one.Permission)];

    // whoever wants to change something supports the person first, whatever a page declares
    private static bool OnlyReads(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private InformationKind? KindOf(string permission) => Permits.KindOf(modules, permission);
}
