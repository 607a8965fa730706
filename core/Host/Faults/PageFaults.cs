using Microsoft.AspNetCore.Diagnostics;
using Platform.Host.Errors;
using Platform.Host.Modules;

namespace Platform.Host.Faults;

/// <summary>Notes whose page or answer to an event failed, and leaves word for the page that tells the worker.</summary>
internal sealed partial class PageFaults(ModuleFaults faults, LoadedModules modules, ILogger<PageFaults> log) : IExceptionHandler
{
    private static readonly object Left = new();

    /// <summary>What the first run of this request left behind; null when nothing failed.</summary>
    public static NotedFault? Of(HttpContext http) => http.Items[Left] as NotedFault;

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var told = httpContext.Features.Get<IExceptionHandlerPathFeature>();
        var place = Place.Of(exception, told?.Endpoint, told?.Path ?? "", key => modules.Find(key) is not null);
        if (ErrorPages.StatusOf(exception) != StatusCodes.Status500InternalServerError)
        {
            LogTrouble(place.Module, place.Name, ModuleFaults.Trace(exception));
            return false;
        }

        httpContext.Items[Left] = new NotedFault(place, await faults.NoteAsync(place, exception, null));
        return false;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The database or the form failed, not the module {Module}: {Place}\n{Trace}")]
    private partial void LogTrouble(string module, string place, string trace);
}

/// <summary>Where a request failed and the number a worker can quote.</summary>
internal sealed record NotedFault(Place Place, string Reference);
