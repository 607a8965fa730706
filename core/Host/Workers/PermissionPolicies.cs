using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Platform.Host.Keys;
using Platform.Sdk.Access;

namespace Platform.Host.Workers;

/// <summary>A policy's name is a permission's key; what names none is closed to everybody.</summary>
internal sealed class PermissionPolicies : IAuthorizationPolicyProvider
{
    private static readonly AuthorizationPolicy SignedIn = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();

    private static readonly AuthorizationPolicy Nobody = new AuthorizationPolicyBuilder()
        .RequireAuthenticatedUser().AddRequirements(new Nowhere()).Build();

    public bool AllowsCachingPolicies => true;

    public Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) => Task.FromResult<AuthorizationPolicy?>(
        new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(new Holds(policyName)).Build());

    public Task<AuthorizationPolicy> GetDefaultPolicyAsync() => Task.FromResult(SignedIn);

    public Task<AuthorizationPolicy?> GetFallbackPolicyAsync() => Task.FromResult<AuthorizationPolicy?>(Nobody);
}

/// <summary>Asks for one permission.</summary>
internal sealed record Holds(string Permission) : IAuthorizationRequirement;

/// <summary>Met only where there is no page at all, so that a mistyped address is "not found" and a forgotten one is refused.</summary>
internal sealed record Nowhere : IAuthorizationRequirement;

internal sealed class HoldsHandler(CurrentWorker worker) : AuthorizationHandler<Holds>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, Holds requirement)
    {
        if (worker.Can(requirement.Permission))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}

internal sealed class NowhereHandler : AuthorizationHandler<Nowhere>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, Nowhere requirement)
    {
        if (context.Resource is HttpContext http && http.GetEndpoint() is null)
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
