using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Platform.Host.Headers;
using Platform.Host.Keys;
using Platform.Host.Passkeys;
using Platform.Host.Proofs;
using Platform.Host.SecondFactors;
using Platform.Host.Sessions;
using Platform.Host.SingleSignOn;
using Platform.Host.Staff;
using Platform.Host.Workers;
using Platform.Sdk.Areas;

namespace Platform.Host.SignIn;

/// <summary>Adds accounts, sessions and permissions to the host.</summary>
internal static class SignInSetup
{
    /// <summary>Everything a page needs; refuses a real area whose keys would lie open.</summary>
    public static IServiceCollection AddSignIn(this IServiceCollection services, LocalArea area, IConfiguration configuration)
    {
        services.AddAccounts();
        services.AddKeyProtection(area, configuration);
        services.AddTransport(area, configuration);
        services.AddAuthentication(SessionHandler.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, SessionHandler>(SessionHandler.SchemeName, null);
        services.AddSingleSignOn(configuration);
        services.AddAuthorization();
        services.AddAntiforgery(form =>
        {
            Harden(form.Cookie, area, "form");
            form.SuppressXFrameOptionsHeader = true;
        });
        services.Configure<CookieTempDataProviderOptions>(once => Harden(once.Cookie, area, "once"));
        return services
            .AddSingleton<IAuthorizationPolicyProvider, PermissionPolicies>()
            .AddScoped<IAuthorizationHandler, HoldsHandler>()
            .AddSingleton<IAuthorizationHandler, NowhereHandler>()
            .AddSingleton<SessionCookie>()
            .AddSingleton<NobodysPassword>()
            .AddSingleton<Tries>()
            .AddSingleton<CodeTries>()
            .AddSingleton<FactorSecrets>()
            .AddSingleton<OfferSeal>()
            .AddScoped<FactorKeeping>()
            .AddSingleton(PasskeySection.Read(configuration))
            .AddSingleton<ChallengeSeal>()
            .AddSingleton<PasskeyTries>()
            .AddScoped<Ceremony>()
            .AddScoped<PasskeyKeeping>()
            .AddScoped<CurrentSession>()
            .AddScoped<Proof>()
            .AddScoped<ChangeStaff>()
            .AddScoped<StepUpFilter>()
            .AddScoped<BrowserSession>();
    }

    private static void Harden(CookieBuilder cookie, LocalArea area, string name)
    {
        cookie.Name = $"{(area.Demo ? SessionCookie.DemoName : SessionCookie.Name)}-{name}";
        cookie.SecurePolicy = area.Demo ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        cookie.SameSite = SameSiteMode.Strict;
        cookie.Path = "/";
    }

    /// <summary>What commands need as well: the accounts and who may be invited.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddSingleton<IPasswordHasher<Worker>>(Passwords.Hasher).AddSingleton<ILookupNormalizer, UpperInvariantLookupNormalizer>();
        services.AddIdentityCore<Worker>(Passwords.Rules).AddUserStore<WorkerStore>().AddPasswordValidator<CommonPasswords>();
        return services.AddScoped<Invitations>().AddScoped<AdminInvite>();
    }

    /// <summary>Refuses to listen where passwords could be overheard, or a demo could be reached from elsewhere.</summary>
    public static void CheckTransport(LocalArea area, string urls, IConfiguration host, IConfiguration configuration) =>
        TransportCheck.Check(area, urls, host, configuration);
}
