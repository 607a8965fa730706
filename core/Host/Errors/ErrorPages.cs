using Platform.Data;
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
            StatusCodeSelector = fault => fault is DatabaseBusyException or DatabaseFullException
                ? StatusCodes.Status503ServiceUnavailable
                : StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePagesWithReExecute("/error/{0}");
    }
}
