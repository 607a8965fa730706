using System.Diagnostics;
using OpenTelemetry;

namespace Platform.Host.Telemetry;

/// <summary>
/// Takes from a trace what could point to somebody: an address holds the id of a person, of a search or of an invitation, and
/// a caller's address or browser points to a worker. The route stays.
/// </summary>
internal sealed class NothingPersonal : BaseProcessor<Activity>
{
    private static readonly string[] s_taken =
    [
        "url.path", "url.query", "url.full", "http.target", "http.url", "client.address", "network.peer.address", "network.peer.port",
        "user_agent.original", "http.request.header.referer",
    ];

    public override void OnEnd(Activity data)
    {
        foreach (var tag in s_taken) data.SetTag(tag, null);
    }
}
