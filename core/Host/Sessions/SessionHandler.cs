using System.Runtime.ExceptionServices;
using System.Data.Common;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Platform.Host.Faults;
using Platform.Host.Keys;
using Platform.Host.SignIn;
using Platform.Record;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;

namespace Platform.Host.Sessions;

/// <summary>Reads the session on each request, so whatever ended it counts at once and on every host.</summary>
internal sealed class SessionHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder,
    IDatabase database, Bookkeeping books, SessionCookie cookie, TimeProvider clock, LocalArea area, IModules modules, CurrentWorker current,
    CurrentSession here)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Session";

    private Exception? _trouble;

    /// <summary>While the database does not answer nobody is signed in; the error page and the health checks still answer, and any other page says why.</summary>
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        try
        {
            return await ReadAsync();
        }
        catch (Exception fault) when (fault is DatabaseBusyException or DatabaseFullException or DbException)
        {
            _trouble = fault;
            return AuthenticateResult.NoResult();
        }
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (_trouble is { } fault) ExceptionDispatchInfo.Throw(fault);
        // a form leads back to its own page, where what was saved of it is offered
        var query = HttpMethods.IsGet(Request.Method) ? Request.QueryString : QueryString.Create(Request.Query.Where(one => one.Key != "handler"));
        var back = UriHelper.BuildRelative(Request.PathBase, Request.Path, query);
        Response.Redirect($"{Request.PathBase}{here.Door}{QueryString.Create("returnUrl", back)}");
        return Task.CompletedTask;
    }

    private async Task<AuthenticateResult> ReadAsync()
    {
        if (cookie.Read(Context) is not { } token || Context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        {
            return AuthenticateResult.NoResult();
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var rows = await database.ManyAsync<SessionRow>(
            SessionSql.Find, new { hash = Token.Hash(token), now, idle = now - SessionLife.Idle });
        if (rows.Count == 0 || !DemoAccounts.MayEnter(rows[0].EmailKey, area))
        {
            return AuthenticateResult.Fail("The session has ended.");
        }

        var session = rows[0];
        here.Become(session, area);
        if (here.OwesProof)
        {
            return AuthenticateResult.Fail("The second factor is owed.");
        }

        await SeeAsync(session, now);
        HeldRole[] held = [.. rows.Where(row => row.Role is not null).Select(row => new HeldRole(row.ModuleKey!, row.Role!))];
        current.Become(new SignedInWorker(
            session.WorkerId, session.Name, session.TeamId, session.TeamName, session.OrganisationId, session.Organisation, area.Today(clock), Permits.Of(modules, held))
        {
            SeesMatchesOnly = Permits.IsPeerOnly(modules, held),
            Now = now,
            Roles = string.Join(' ', rows.Select(row => row.Role).OfType<string>().Distinct().Order(StringComparer.Ordinal)),
            EndsAt = session.EndsAt,
            OpenedUntil = session.OpenedUntil,
            SupportedSince = area.Today(clock).AddDays(-modules.Settings<RecordSettings>().ReadDaysAfterSupport),
        });
        current.Show(Shown());
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, session.WorkerId.ToString())], SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }

    // what the page's permission shares decides its lists too, whatever the author of a page writes
    private Showing Shown() => Context.GetEndpoint()?.Metadata is { } about
        && about.GetMetadata<RequiresAttribute>() is { } requires && about.GetMetadata<PageActionDescriptor>() is { } page
        ? Showing.Of(modules, page.AreaName is { Length: > 0 } module ? module : "core", requires.Permission)
        : Showing.OwnOnly;

    private async Task SeeAsync(SessionRow session, DateTime now)
    {
        if (now - session.SeenAt < SessionLife.Between)
        {
            return;
        }

        try
        {
            await books.WriteAsync(own => own.ExecuteAsync(SessionSql.See, new { session = session.SessionId, now }));
        }
        catch (Exception fault) when (fault is DatabaseBusyException or DatabaseFullException)
        {
            // bookkeeping: a later request marks it
        }
    }
}
