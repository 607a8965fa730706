using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Data;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Rules;

namespace Platform.Host.Requests;

/// <summary>
/// One transaction for everything a posted form does. It opens after model binding and commits only when the answer is a
/// redirect; a page shown again, a refusal or an exception leaves nothing behind.
/// </summary>
internal sealed class UnitOfWork(Database database, CurrentWorker worker, FormOnce once) : IAsyncPageFilter, IOrderedFilter
{
    public const int First = 0;

    public int Order => First;

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (HttpMethods.IsGet(context.HttpContext.Request.Method) || HttpMethods.IsHead(context.HttpContext.Request.Method)
            || context.HandlerMethod is null)
        {
            await next();
            return;
        }

        try
        {
            await database.BeginAsync();
            if (worker.IsSignedIn && await once.TakeAsync(context) is { } earlier)
            {
                await database.RollbackAsync();
                context.Result = await once.AnswerAsync(earlier, FormOnce.Page(context));
                return;
            }

            await RunAsync(context, next);
        }
        catch (DatabaseBusyException)
        {
            await database.RollbackAsync();
            context.Result = ShowAgain(context.ModelState, "", "Somebody else was saving at the same moment. Nothing was lost: send it again.");
        }
    }

    private async Task RunAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var done = await next();
        switch (done.Exception)
        {
            case RuleBrokenException broken:
                await database.RollbackAsync();
                done.ExceptionHandled = true;
                done.Result = ShowAgain(done.ModelState, broken.Field, broken.Message);
                break;
            case DatabaseBusyException:
                await database.RollbackAsync();
                done.ExceptionHandled = true;
                done.Result = ShowAgain(done.ModelState, "", "Somebody else was saving at the same moment. Nothing was lost: send it again.");
                break;
            case StaleRowException:
                await database.RollbackAsync();
                done.ExceptionHandled = true;
                done.Result = new StatusCodeResult(StatusCodes.Status409Conflict);
                break;
            case null when Redirect(done, context) is { } address:
                if (worker.IsSignedIn) await once.KeepAsync(context, address);
                await database.CommitAsync();
                break;
            default:
                await database.RollbackAsync();
                break;
        }
    }

    private static PageResult ShowAgain(Microsoft.AspNetCore.Mvc.ModelBinding.ModelStateDictionary state, string field, string message)
    {
        state.AddModelError(field, message);
        return new PageResult();
    }

    private static string? Redirect(PageHandlerExecutedContext done, PageHandlerExecutingContext context)
    {
        var url = ((PageModel)context.HandlerInstance).Url;
        return done.Result switch
        {
            RedirectToPageResult page => url.Page(page.PageName, page.PageHandler, page.RouteValues, null, null, page.Fragment),
            LocalRedirectResult local => url.Content(local.Url),
            RedirectResult other => url.Content(other.Url),
            _ => null,
        };
    }
}
