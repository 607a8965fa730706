using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Pages;

namespace Platform.Record.Referrals.Public;

/// <summary>
/// Stands before the forms that anybody may send: so many an hour from one source and in all, and a few at once with a short queue, so that a flood reaches
/// neither the database nor those who work. What is turned away is shown again with what was typed. Each host counts for itself.
/// </summary>
public sealed class PublicDoor(RecordSettings settings) : IDisposable
{
    private const int AtOnce = 4, Queue = 32;

    private const string TooMany = "Too much was sent just now. Nothing you typed is lost: wait a few minutes and send it again. If somebody is in danger, call 999.";

    private readonly PartitionedRateLimiter<HttpContext> _counted = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<HttpContext, string>(http => PerHour($"{http.Request.Path} {SourceOf(http.Connection.RemoteIpAddress)}", settings.PublicFormsAnHourBySource)),
        PartitionedRateLimiter.Create<HttpContext, string>(http => PerHour($"{http.Request.Path}", settings.PublicFormsAnHour)));

    private readonly ConcurrencyLimiter _atOnce = new(new() { PermitLimit = AtOnce, QueueLimit = Queue, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });

    /// <summary>Lets a form in, or shows its page again with the reason. Runs before the platform opens the page's transaction.</summary>
    internal async Task PassAsync(PageModel page, PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!HttpMethods.IsPost(context.HttpContext.Request.Method))
        {
            await next();
            return;
        }

        using var place = await _atOnce.AcquireAsync(1, context.HttpContext.RequestAborted);
        // what is shown again for what is missing in it has done nothing
        using var counted = place.IsAcquired && context.ModelState.IsValid ? await _counted.AcquireAsync(context.HttpContext) : null;
        if (place.IsAcquired && counted?.IsAcquired != false)
        {
            await next();
            return;
        }

        if (place.IsAcquired && page is ILoadsPage loads) await loads.LoadAsync();
        context.ModelState.AddModelError("", TooMany);
        context.Result = new PageResult { StatusCode = StatusCodes.Status429TooManyRequests };
    }

    public void Dispose()
    {
        _counted.Dispose();
        _atOnce.Dispose();
    }

    private static RateLimitPartition<string> PerHour(string key, int most) => RateLimitPartition.GetSlidingWindowLimiter(
        key, _ => new() { PermitLimit = most, Window = TimeSpan.FromHours(1), SegmentsPerWindow = 12, QueueLimit = 0 });

    // one house has as many addresses of the second half as it likes
    private static string SourceOf(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => $"{address.MapToIPv4()}",
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => $"{address}",
    };
}
