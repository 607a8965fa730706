using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Host.Errors;
using Platform.Host.Requests;
using Platform.Record.People;
using Platform.Sdk.Access;
using Platform.Sdk.People;

namespace Platform.Host.Audit;

/// <summary>
/// No audit, no view. It stands around everything else, so a look or a refusal is written when the handler is done, the
/// transaction is over and nothing has been drawn; what cannot be written is not shown.
/// </summary>
internal sealed class LookFilter(RequestAudit audit, AuditQueue queue, CurrentWorker worker, CurrentPerson person) : IAsyncPageFilter, IOrderedFilter
{
    public const int Outermost = UnitOfWork.First - 200;

    public int Order => Outermost;

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var done = await ReadAsync(context, next);
        if (!worker.IsSignedIn || context.HttpContext.IsErrorPage()) return;
        var isShown = false;
        try
        {
            isShown = (done.Exception is null || done.ExceptionHandled) && await WriteAsync(context, done.Result);
        }
        finally
        {
            if (!isShown) Forget();
        }
    }

    private async Task<PageHandlerExecutedContext> ReadAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!worker.IsSignedIn || !HttpMethods.IsGet(context.HttpContext.Request.Method)) return await next();
        queue.Expect();
        try
        {
            return await next();
        }
        finally
        {
            queue.Came();
        }
    }

    /// <summary>Answers whether the page may be drawn about the person whom it is about.</summary>
    private async Task<bool> WriteAsync(PageHandlerExecutingContext context, IActionResult? result)
    {
        var http = context.HttpContext;
        if (result is NoContentResult) return true;
        if (IsRedirect(result))
        {
            // that nobody was found is an answer, too
            if (HttpMethods.IsGet(http.Request.Method)) await audit.AskedAsync(http);
            return true;
        }

        if (result is not IStatusCodeActionResult { StatusCode: >= StatusCodes.Status400BadRequest })
        {
            // what could not be saved is shown again, even while nothing can be written, to whoever has just opened it
            if (!IsTrouble(http, result) || !await audit.HasLookedAsync(http)) await audit.LookedAsync(http, context.HandlerInstance.GetType());
            return true;
        }

        // what is not theirs to see of somebody they know of is refused as well; with the own team nothing is, it is only not there
        if (!(person.IsKnown && person.IsOurs) && http.Request.RouteValues.ContainsKey(PersonFilter.RouteKey)) await audit.DeniedAsync(http);
        return false;
    }

    // the page of a refusal is drawn by the same layout, which would name the person
    private void Forget()
    {
        person.Forget();
        worker.Widen();
    }

    private static bool IsTrouble(HttpContext http, IActionResult? result) =>
        (result as PageResult)?.StatusCode == StatusCodes.Status503ServiceUnavailable || http.Response.StatusCode == StatusCodes.Status503ServiceUnavailable;

    private static bool IsRedirect(IActionResult? result) =>
        result is RedirectResult or LocalRedirectResult or RedirectToPageResult or RedirectToRouteResult or RedirectToActionResult;
}
