using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Data;
using Platform.Host.Audit;
using Platform.Host.Faults;
using Platform.Record.Drafts;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.Rules;
using Platform.UI.Forms;

namespace Platform.Host.Requests;

/// <summary>
/// One transaction for everything a posted form does. It opens after model binding and commits only when the answer is a
/// redirect; a page shown again, a refusal or an exception leaves nothing behind.
/// </summary>
internal sealed class UnitOfWork(
    Database database, CurrentWorker worker, FormOnce once, RequestAudit audit, DraftBox drafts, Overtime overtime, ModuleFaults faults, IModules modules) : IAsyncPageFilter, IOrderedFilter
{
    public const int First = 0;

    private const string CannotSave = "It could not be saved just now. Nothing you typed is lost: wait a moment and send it again.";

    public int Order => First;

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var method = context.HttpContext.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || context.HandlerMethod is null)
        {
            await next();
            return;
        }

        try
        {
            if (await BeginAsync(context) is { } earlier)
            {
                context.Result = earlier;
                return;
            }

            await using var watch = overtime.Watch(context.HttpContext);
            await RunAsync(context, await next());
        }
        catch
        {
            await database.RollbackAsync();
            throw;
        }
    }

    /// <summary>Opens the transaction and takes the form; answers at once when it was taken before.</summary>
    private async Task<IActionResult?> BeginAsync(PageHandlerExecutingContext context)
    {
        try
        {
            await database.BeginAsync();
            if (!worker.IsSignedIn || DraftBox.IsAsked(context.HttpContext.Request) || await once.TakeAsync(context) is not { } taken) return null;
            await database.RollbackAsync();
            return await once.AnswerAsync(taken, FormOnce.Page(context));
        }
        catch (Exception fault) when (IsTrouble(fault))
        {
            // an invalid form is loaded and shown again, and its handler is not run
            await database.RollbackAsync();
            context.HttpContext.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.ModelState.AddModelError("", CannotSave);
            return null;
        }
    }

    private async Task RunAsync(PageHandlerExecutingContext context, PageHandlerExecutedContext done)
    {
        switch (done.Exception)
        {
            case RuleBrokenException broken:
                await ShowAgainAsync(done, broken.Field, broken.Message);
                break;
            case HangsException hangs when PageLoading.HasLoaded(context):
                await ShowAgainAsync(done, "", await TellAsync(hangs), StatusCodes.Status503ServiceUnavailable);
                break;
            case var fault when PageLoading.HasLoaded(context) && (database.IsGivenUp || IsTrouble(fault)):
                await ShowAgainAsync(done, "", CannotSave, StatusCodes.Status503ServiceUnavailable);
                break;
            case StaleRowException when context.HandlerInstance is IShowsBoth page && PageLoading.HasLoaded(context):
                await database.RollbackAsync();
                done.ExceptionHandled = true;
                done.Result = await page.ShowBothAsync() ? new PageResult() : new NotFoundResult();
                break;
            case StaleRowException:
                await database.RollbackAsync();
                done.ExceptionHandled = true;
                done.Result = new StatusCodeResult(StatusCodes.Status409Conflict);
                break;
            case null when database.HasTransaction && Redirect(done, context) is { } address:
                await KeepAsync(context, done, address);
                break;
            default:
                await database.RollbackAsync();
                break;
        }
    }

    private async Task KeepAsync(PageHandlerExecutingContext context, PageHandlerExecutedContext done, string address)
    {
        try
        {
            // a draft is no act: the form can still be sent, and nothing is in anybody's record
            if (worker.IsSignedIn && !DraftBox.IsAsked(context.HttpContext.Request))
            {
                await once.KeepAsync(context, address);
                await drafts.ForgetAsync(context.HttpContext.Request);
                await audit.ChangedAsync(context.HttpContext, context.HandlerInstance.GetType(), context.HandlerMethod?.Name);
            }

            await database.CommitAsync();
        }
        catch (Exception fault) when (IsTrouble(fault))
        {
            // the server may have kept it although it did not say so: the same form sent again then gets the first answer
            context.HttpContext.Items[FormTagHelper.Again] = context.HttpContext.Request.Form[FormOnce.Field].ToString();
            await ShowAgainAsync(done, "", CannotSave, StatusCodes.Status503ServiceUnavailable);
        }
    }

    /// <summary>Notes it for the administrator once the database is free, and says whose part did not answer.</summary>
    private async Task<string> TellAsync(HangsException hangs)
    {
        await database.RollbackAsync();
        var reference = await faults.NoteAsync(hangs.Place, hangs, "It has not come back in time; what it answered to was undone, and it is left alone for a minute.");
        var name = modules.Find(hangs.Place.Module)?.Info.Name ?? hangs.Place.Module;
        return $"It could not be saved, because {name} did not answer. Nothing you typed is lost: wait a minute and send it again. If it happens twice, tell support {reference}.";
    }

    private async Task ShowAgainAsync(PageHandlerExecutedContext done, string field, string message, int? status = null)
    {
        await database.RollbackAsync();
        done.ModelState.AddModelError(field, message);
        done.ExceptionHandled = true;
        done.Result = new PageResult { StatusCode = status };
    }

    private static bool IsTrouble(Exception? fault) => fault is DatabaseBusyException or DatabaseFullException;

    private static string? Redirect(PageHandlerExecutedContext done, PageHandlerExecutingContext context)
    {
        var url = ((PageModel)context.HandlerInstance).Url;
        return done.Result switch
        {
            RedirectToPageResult page => url.Page(page.PageName, page.PageHandler, page.RouteValues, null, null, page.Fragment),
            LocalRedirectResult local => url.Content(local.Url),
            RedirectResult other => url.Content(other.Url),
            NoContentResult when DraftBox.IsAsked(context.HttpContext.Request) => "",
            _ => null,
        };
    }
}
