using Microsoft.AspNetCore.Diagnostics;
using Platform.Host.Errors;
using Platform.Host.Modules;

namespace Platform.Host.Faults;

/// <summary>Notes whose page or answer to an event failed, and leaves word for the page that tells the worker.</summary>
internal sealed class PageFaults(ModuleFaults faults, LoadedModules modules) : IExceptionHandler
{
    private static readonly object Left = new();

    /// <summary>What the first run of this request left behind; null when nothing failed.</summary>
    public static NotedFault? Of(HttpContext http) => http.Items[Left] as NotedFault;

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (ErrorPages.StatusOf(exception) != StatusCodes.Status500InternalServerError) return false;
        var told = httpContext.Features.Get<IExceptionHandlerPathFeature>();
        var place = Place.Of(exception, told?.Endpoint, told?.Path ?? "", key => modules.Find(key) is not null);
        httpContext.Items[Left] = new NotedFault(place, await faults.NoteAsync(place, exception, null));
        return false;
    }
}

/// <summary>Where a request failed and the number a worker can quote.</summary>
internal sealed record NotedFault(Place Place, string Reference);
