using Microsoft.AspNetCore.Http;
using Platform.Host.Keys;
using Platform.Host.Workers;
using Platform.Sdk.Data;

namespace Platform.Host.Sessions;

/// <summary>Begins and ends the session of this request's browser.</summary>
internal sealed class BrowserSession(IDatabase database, SessionCookie cookie, TimeProvider clock)
{
    /// <summary>Always under a new token: one that was planted before is worth nothing afterwards.</summary>
    public async Task BeginAsync(HttpContext http, Worker worker)
    {
        await ForgetRowAsync(http);
        var token = Token.New();
        var now = clock.GetUtcNow().UtcDateTime;
        await database.ExecuteOneAsync(SessionSql.Start, new
        {
            session = Ids.New(),
            hash = Token.Hash(token),
            worker = worker.WorkerId,
            stamp = worker.SecurityStamp,
            now,
            ends = now + SessionLife.Absolute,
        });
        cookie.Write(http, token);
    }

    public async Task EndAsync(HttpContext http)
    {
        await ForgetRowAsync(http);
        cookie.Forget(http);
        // not "cookies": that would sign people out of every other service of the authority's domain
        http.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
    }

    private async Task ForgetRowAsync(HttpContext http)
    {
        if (cookie.Read(http) is { } token)
        {
            await database.ExecuteAsync(SessionSql.End, new { hash = Token.Hash(token) });
        }
    }
}
