using Microsoft.AspNetCore.Diagnostics;
using Platform.Sdk.Data;

namespace Platform.Host.Errors;

/// <summary>Every refusal and every fault has a page that says what to do next.</summary>
internal static class ErrorPages
{
    public static void UsePlatformErrors(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error/500",
            StatusCodeSelector = StatusOf,
        });
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.Use((http, next) =>
        {
            if (http.IsErrorPage()) AskForThePage(http.Request);
            return next(http);
        });
    }

    /// <summary>Whose fault an exception is: the database's, the form's, or ours.</summary>
    public static int StatusOf(Exception fault) => fault switch
    {
        DatabaseBusyException or DatabaseFullException => StatusCodes.Status503ServiceUnavailable,
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => StatusCodes.Status413PayloadTooLarge,
        InvalidDataException or BadHttpRequestException => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>Whether this is the second run of a request, which only shows what went wrong with the first.</summary>
    public static bool IsErrorPage(this HttpContext http) =>
        http.Features.Get<IExceptionHandlerFeature>() is not null || http.Features.Get<IStatusCodeReExecuteFeature>() is not null;

    /// <summary>The refused form is not read again: the error page is simply asked for.</summary>
    private static void AskForThePage(HttpRequest request)
    {
        request.Method = HttpMethods.Get;
        request.ContentType = null;
        request.ContentLength = 0;
    }
}
