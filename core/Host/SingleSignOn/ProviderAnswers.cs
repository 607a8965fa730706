using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;

namespace Platform.Host.SingleSignOn;

/// <summary>
/// What becomes of each answer: a session of our own, a fresh proof, or a page that says why not. It derives from nothing of the
/// library's: pages are looked for among all types when the host starts, which would load it where no provider is configured.
/// </summary>
internal sealed partial class ProviderAnswers(SingleSignOnSection settings, Arrival arrival, TimeProvider clock, ILogger<ProviderAnswers> log)
{
    public static OpenIdConnectEvents Events => new()
    {
        OnRedirectToIdentityProvider = context => Of(context).RedirectAsync(context),
        OnMessageReceived = context => Of(context).ReceiveAsync(context),
        OnTicketReceived = context => Of(context).AdmitAsync(context),
        OnAccessDenied = context => Of(context).DeclineAsync(context),
        OnRemoteFailure = context => Of(context).FailAsync(context),
    };

    private static ProviderAnswers Of<T>(BaseContext<T> context) where T : AuthenticationSchemeOptions => context.HttpContext.RequestServices.GetRequiredService<ProviderAnswers>();

    private Task RedirectAsync(RedirectContext context)
    {
        context.ProtocolMessage.AcrValues = settings.Acr;
        return Task.CompletedTask;
    }

    // RFC 9207: an answer that names another issuer was meant for somebody else; the handler does not look
    private async Task ReceiveAsync(MessageReceivedContext context)
    {
        try
        {
            var provider = await context.Options.ConfigurationManager!.GetConfigurationAsync(context.HttpContext.RequestAborted);
            var named = context.ProtocolMessage.GetParameter("iss");
            if (named is null ? provider.AuthorizationResponseIssParameterSupported : named != provider.Issuer) context.Fail(new RefusedException(Refusal.NotTrusted));
        }
        catch (Exception fault) when (IsUnreachable(fault))
        {
            context.Fail(fault);
        }
    }

    private async Task AdmitAsync(TicketReceivedContext context)
    {
        context.HandleResponse();
        var http = context.HttpContext;
        try
        {
            var person = ProvidedPerson.Of(context.Principal!, settings);
            if (Departure.Begun(context.Properties!, clock.GetUtcNow().UtcDateTime) is not { } begun) throw new RefusedException(Refusal.NotTrusted);
            if (Departure.IsFresh(context.Properties)) await arrival.ProveAsync(http, person, begun);
            else await arrival.EnterAsync(http, person, Departure.Invite(context.Properties!));
            await LeadAsync(http, context.Properties, context.ReturnUri ?? "/");
        }
        catch (RefusedException refused)
        {
            LogRefused(refused.Refusal, "the platform");
            await arrival.RefusedAsync(refused);
            await LeadAsync(http, context.Properties, RefusedModel.Address(refused.Refusal));
        }
    }

    private Task DeclineAsync(AccessDeniedContext context)
    {
        context.HandleResponse();
        LogRefused(Refusal.Declined, "access_denied");
        return LeadAsync(context.HttpContext, context.Properties, RefusedModel.Address(Refusal.Declined));
    }

    private Task FailAsync(RemoteFailureContext context)
    {
        context.HandleResponse();
        return RefuseAsync(context.HttpContext, context.Properties, IsUnreachable(context.Failure) ? Refusal.Unreachable : Refusal.NotTrusted, context.Failure);
    }

    public Task RefuseAsync(HttpContext http, AuthenticationProperties? way, Refusal refusal, Exception? fault)
    {
        LogRefused(refusal, Cause(fault));
        return LeadAsync(http, way, RefusedModel.Address(refusal));
    }

    public static bool IsUnreachable(Exception? fault) =>
        fault is HttpRequestException or OperationCanceledException or IOException || (fault?.InnerException is { } inner && IsUnreachable(inner));

    // after the provider's form a browser brings no strict cookie along, so a page would write a new one for forms and void what is open in
    // another tab: a page of our own leads there instead
    private static Task LeadAsync(HttpContext http, AuthenticationProperties? way, string address)
    {
        if (!Departure.IsFresh(way))
        {
            http.Response.Redirect(address);
            return Task.CompletedTask;
        }

        var to = HtmlEncoder.Default.Encode(address);
        http.Response.ContentType = "text/html; charset=utf-8";
        return http.Response.WriteAsync(
            $"<!DOCTYPE html><html lang=\"en\"><head><title>Go on</title><meta http-equiv=\"refresh\" content=\"0; url={to}\"></head><body><main><h1>Go on</h1><p><a href=\"{to}\">Go on</a></p></main></body></html>");
    }

    // the library's number or the protocol's word, never a sentence: those may name somebody
    private static string Cause(Exception? fault) => fault?.Data["error"] is string error && Word().IsMatch(error) ? error
        : Number().Match(fault?.Message ?? "") is { Success: true } number ? number.Value : fault?.GetType().Name ?? "unknown";

    [LoggerMessage(Level = LogLevel.Warning, Message = "Single sign-on was refused: {Refusal} ({Cause})")]
    private partial void LogRefused(Refusal refusal, string cause);

    [GeneratedRegex(@"^[a-z_]{1,40}\z")]
    private static partial Regex Word();

    [GeneratedRegex("IDX[0-9]+")]
    private static partial Regex Number();
}
