using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Platform.Host.Sessions;
using Platform.Sdk.Access;

namespace Platform.Host.Proofs;

/// <summary>
/// Stands before every page that says <see cref="StepUpAttribute"/>, and before the transaction of its forms. A form is not sent away:
/// it is answered with the question, which carries what was typed and brings it back together with the proof.
/// </summary>
internal sealed class StepUpFilter(CurrentWorker worker, CurrentSession here, TimeProvider clock, IModelMetadataProvider metadata) : IAsyncPageFilter, IOrderedFilter
{
    public const int First = -100;

    public int Order => First;

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!worker.IsSignedIn || context.HandlerInstance.GetType().GetCustomAttribute<StepUpAttribute>() is null || here.ProvedAt > clock.GetUtcNow().UtcDateTime - SessionLife.Proof)
        {
            await next();
            return;
        }

        var request = context.HttpContext.Request;
        if (!request.HasFormContentType)
        {
            context.Result = new LocalRedirectResult($"/confirm{QueryString.Create("returnUrl", $"{request.Path}{request.QueryString}")}");
            return;
        }

        // made only here: an error page must not need what a proof needs
        var proof = context.HttpContext.RequestServices.GetRequiredService<Proof>();
        var typed = request.Form[Question.Field].ToString();
        var passkey = Question.AnswerOf(request.Form);
        if (await proof.TryAsync(context.HttpContext, typed, passkey)) await next();
        else context.Result = Ask(context, await proof.AskAsync(context.HttpContext), passkey.IsGiven || typed.Length > 0 ? proof.Wrong : null);
    }

    private ViewResult Ask(PageHandlerExecutingContext context, Asking asking, string? wrong)
    {
        // what the page found wrong with its own form is said when the form comes back
        context.ModelState.Clear();
        if (wrong is not null) context.ModelState.AddModelError(Question.Field, wrong);
        return new ViewResult
        {
            ViewName = "~/Pages/Proofs/_Question.cshtml",
            ViewData = new ViewDataDictionary<Question>(metadata, context.ModelState) { Model = Question.Of(context.HttpContext.Request, asking) },
        };
    }
}
