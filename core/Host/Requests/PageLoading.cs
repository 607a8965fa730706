using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.Drafts;
using Platform.Sdk.Pages;

namespace Platform.Host.Requests;

/// <summary>Reads what a page shows before its handler runs, and shows an invalid form again without running it.</summary>
internal sealed class PageLoading : IAsyncPageFilter, IOrderedFilter
{
    private static readonly object Loaded = new();

    public int Order => 1000;

    /// <summary>Whether the page has all it needs to be shown.</summary>
    public static bool HasLoaded(FilterContext context) => context.HttpContext.Items.ContainsKey(Loaded);

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context.HandlerInstance is ILoadsPage page && !await page.LoadAsync())
        {
            context.Result = new NotFoundResult();
            return;
        }

        context.HttpContext.Items[Loaded] = true;
        // an unfinished form is what a draft is
        if (DraftBox.IsAsked(context.HttpContext.Request)) await next();
        else if (HttpMethods.IsPost(context.HttpContext.Request.Method) && !context.ModelState.IsValid) context.Result = new PageResult();
        else await next();
    }
}
