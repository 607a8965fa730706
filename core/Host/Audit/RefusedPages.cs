using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Platform.Sdk.Access;

namespace Platform.Host.Audit;

/// <summary>Writes down that somebody asked for a page that their role does not hold, and then refuses it as usual.</summary>
internal sealed class RefusedPages : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _usual = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Forbidden && context.RequestServices.GetRequiredService<CurrentWorker>().IsSignedIn)
        {
            await context.RequestServices.GetRequiredService<RequestAudit>().DeniedAsync(context, Outcome.Forbidden);
        }

        await _usual.HandleAsync(next, context, policy, authorizeResult);
    }
}
