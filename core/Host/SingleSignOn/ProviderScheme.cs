using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Platform.Host.Sessions;
using Platform.Sdk.Areas;

namespace Platform.Host.SingleSignOn;

/// <summary>How the provider is spoken to: authorization code, PKCE, state, nonce, and keys of the provider's own only.</summary>
internal static class ProviderScheme
{
    public const string Name = "Provider";

    /// <summary>Where the provider sends people back to; this address is registered with it.</summary>
    public const string Callback = "/sign-in/answer";

    /// <summary>How long somebody may be on the way.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    /// <summary>How far the provider's clock may be off.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    // neither "none" nor anything that the client's secret could sign
    private static readonly string[] Signatures =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    public static void Configure(OpenIdConnectOptions oidc, SingleSignOnSection settings, LocalArea area, TimeProvider clock)
    {
        (oidc.Authority, oidc.ClientId, oidc.ClientSecret) = (settings.Authority, settings.ClientId, settings.ClientSecret);
        oidc.RequireHttpsMetadata = !AuthorityAttribute.IsPlain(new Uri(settings.Authority));
        oidc.CallbackPath = Callback;
        // the provider ends no session of ours; these paths would let any page try
        (oidc.RemoteSignOutPath, oidc.SignedOutCallbackPath) = (default, default);
        // an answer in the address works without scripts and with cookies that no other site's form brings along
        (oidc.ResponseType, oidc.ResponseMode) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query);
        (oidc.UsePkce, oidc.SaveTokens, oidc.UseTokenLifetime, oidc.MapInboundClaims) = (true, false, false, false);
        oidc.GetClaimsFromUserInfoEndpoint = true;
        oidc.DisableTelemetry = true;
        oidc.Scope.Add("email");
        oidc.ClaimActions.Clear();
        foreach (var claim in ProvidedPerson.AlsoAsked) oidc.ClaimActions.MapUniqueJsonKey(claim, claim);
        oidc.BackchannelTimeout = TimeSpan.FromSeconds(10);
        oidc.RemoteAuthenticationTimeout = oidc.ProtocolValidator.NonceLifetime = Patience;
        oidc.TokenValidationParameters.ValidAlgorithms = Signatures;
        oidc.TokenValidationParameters.LifetimeValidator = (from, until, _, _) => IsNow(from, until, clock.GetUtcNow().UtcDateTime);
        // asked for when it is set up and never used: the session is our own
        oidc.SignInScheme = SessionHandler.SchemeName;
        oidc.Events = ProviderAnswers.Events;
        Harden(oidc.CorrelationCookie, area, "state");
        Harden(oidc.NonceCookie, area, "nonce");
    }

    private static bool IsNow(DateTime? from, DateTime? until, DateTime now) => until > now - Skew && (from is null || from <= now + Skew);

    private static void Harden(CookieBuilder cookie, LocalArea area, string name)
    {
        cookie.Name = $"{(area.Demo ? SessionCookie.DemoName : SessionCookie.Name)}-{name}.";
        cookie.SecurePolicy = area.Demo ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.Path = "/";
    }
}
