using Microsoft.AspNetCore.Http;
using Platform.Host.Audit;
using Platform.Host.Keys;
using Platform.Host.SecondFactors;
using Platform.Host.Workers;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;

namespace Platform.Host.Sessions;

/// <summary>Begins and ends the session of this request's browser.</summary>
internal sealed class BrowserSession(IDatabase database, SessionCookie cookie, DoorAudit door, TimeProvider clock, LocalArea area)
{
    /// <summary>For somebody whose password is right: it opens nothing yet where a second factor is theirs or is asked of everybody.</summary>
    public async Task BeginAsync(HttpContext http, Worker worker)
    {
        await BeginAsync(http, worker.WorkerId, worker.SecurityStamp, await OwesAsync(worker), SignInWay.Password);
    }

    /// <summary>For somebody whom the provider sent: where it does not vouch for a second factor, ours is asked for as after a password.</summary>
    /// <param name="http">The request of their browser.</param>
    /// <param name="worker">Whose account it is.</param>
    /// <param name="isVouched">Whether a second factor was used there.</param>
    /// <param name="at">When they proved themselves there, which may be hours ago: only then was it a proof. Null where that is not said.</param>
    public async Task BeginByProviderAsync(HttpContext http, Worker worker, bool isVouched, DateTime? at)
    {
        var owes = !isVouched && await OwesAsync(worker);
        await BeginAsync(http, worker.WorkerId, worker.SecurityStamp, owes, isVouched ? SignInWay.Vouched : SignInWay.Provider, at ?? DateTime.MinValue);
    }

    /// <summary>For somebody who has proved all there is to prove.</summary>
    public Task BeginProvedAsync(HttpContext http, Guid worker, string stamp) => BeginAsync(http, worker, stamp, owes: false, SignInWay.Password);

    /// <summary>The same session goes on under another stamp: what it has proved, it has proved when it did.</summary>
    public Task BeginAgainAsync(HttpContext http, SessionRow session, string stamp, DateTime? provedAt) =>
        BeginAsync(http, session.WorkerId, stamp, owes: false, session.Way ?? SignInWay.Password, provedAt);

    private async Task<bool> OwesAsync(Worker worker) =>
        !area.Demo || await database.OneAsync<FactorRow>(FactorSql.Find, new { worker = worker.WorkerId }) is not null;

    // always under a new token: one that was planted before, or held while less was proved, is worth nothing afterwards
    private async Task BeginAsync(HttpContext http, Guid worker, string stamp, bool owes, SignInWay way, DateTime? at = null)
    {
        await ForgetRowAsync(http);
        var token = Token.New();
        var now = clock.GetUtcNow().UtcDateTime;
        await database.ExecuteOneAsync(SessionSql.Start, new
        {
            session = Ids.New(),
            hash = Token.Hash(token),
            worker,
            stamp,
            now,
            ends = now + (owes ? SessionLife.Door : SessionLife.Absolute),
            provedAt = owes ? (DateTime?)null : Within(at ?? now, now),
            way,
            device = Device.Of(http.Request.Headers.UserAgent.ToString()),
        });
        if (!owes)
        {
            await database.ExecuteAsync(SessionSql.CameIn, new { worker, now });
            await door.WriteAsync(database, AuditAction.SignIn, worker, token);
        }

        cookie.Write(http, token);
    }

    // the provider's clock may be off, and what is older than counts is not kept
    private static DateTime Within(DateTime at, DateTime now) => at > now ? now : at < now - SessionLife.Proof ? now - SessionLife.Proof : at;

    public async Task EndAsync(HttpContext http, Guid? worker)
    {
        if (worker is not null) await door.WriteAsync(database, AuditAction.SignOut, worker, cookie.Read(http));
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
