using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Pages;
using Platform.UI.Drafts;

namespace Platform.Record.Drafts;

/// <summary>
/// Stands behind the person filter and the page's loading, so a draft is kept and shown only where its page opens. A draft that is saved is no act: no handler runs, and the form can still be sent.
/// </summary>
public sealed class DraftFilter(DraftBox box, CurrentWorker worker) : IAsyncPageFilter, IOrderedFilter
{
    private const string TooLong = "This is too long to be kept as a draft. Send it, or make two of it.";

    /// <summary>After the page has loaded itself.</summary>
    public int Order => 1100;

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        // no handler runs with what was not checked, whoever asks
        if (DraftBox.IsAsked(request)) context.Result = worker.IsSignedIn ? await KeepAsync(context, request) : new BadRequestResult();
        else if (!worker.IsSignedIn) await next();
        else
        {
            if (HttpMethods.IsGet(request.Method) && TakesForms(context)) await ShowAsync(context, request);
            else new PageDrafts().Put(context.HttpContext);
            await next();
        }
    }

    private async Task<IActionResult> KeepAsync(PageHandlerExecutingContext context, HttpRequest request)
    {
        var here = $"{request.PathBase}{request.Path}";
        if (Guid.TryParse(request.Form[PageDrafts.Discard], out var thrown))
        {
            await box.ForgetAsync(thrown);
            return new LocalRedirectResult(here);
        }

        if (!Guid.TryParse(request.Form[PageDrafts.Id], out var draft)) return new BadRequestResult();
        try
        {
            if (!await box.SaveAsync(request, draft)) return ShownAgain(context, draft);
        }
        catch (DuplicateRowException)
        {
            return new BadRequestResult();
        }

        return request.Form[PageDrafts.Save] == PageDrafts.Quietly
            ? new NoContentResult()
            : new LocalRedirectResult(here + QueryString.Create(request.Query.Where(one => one.Key != PageDrafts.Use)).Add(PageDrafts.Use, $"{draft}"));
    }

    private static PageResult ShownAgain(PageHandlerExecutingContext context, Guid draft)
    {
        new PageDrafts { InUse = draft }.Put(context.HttpContext);
        context.ModelState.AddModelError("", TooLong);
        return new PageResult();
    }

    private async Task ShowAsync(PageHandlerExecutingContext context, HttpRequest request)
    {
        var offered = await box.OfferedAsync(request);
        var asked = Guid.TryParse(request.Query[PageDrafts.Use], out var draft) && offered.Any(one => one.DraftId == draft) ? draft : (Guid?)null;
        if (asked is { } use && await box.TypedAsync(request, use) is { } typed)
        {
            foreach (var (name, value) in typed) context.ModelState.SetModelValue(name, new ValueProviderResult(value));
        }

        new PageDrafts { Offered = offered, InUse = asked }.Put(context.HttpContext);
    }

    private static bool TakesForms(PageHandlerExecutingContext context) =>
        context.ActionDescriptor.HandlerMethods.Any(method => method.HttpMethod == "Post") && !context.HandlerInstance.GetType().IsDefined(typeof(NoDraftAttribute), inherit: true);
}
