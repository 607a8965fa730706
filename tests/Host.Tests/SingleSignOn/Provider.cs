using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Host.Tests.SingleSignOn;

/// <summary>
/// The authority's provider on a port of its own: OpenIddict, with the keys in the test's hands. It keeps no list of codes, so that
/// nothing but the platform itself stops an answer that is sent twice.
/// </summary>
internal sealed class Provider : IAsyncDisposable
{
    public const string ClientId = "platform";
    public const string Secret = "the client's secret, for tests only";

    private readonly WebApplication _app;

    private Provider(WebApplication app, Forge forge) => (_app, Forge) = (app, forge);

    public string Authority => _app.Urls.First();

    /// <summary>Who sits before it.</summary>
    public Visitor Visitor { get; set; } = new("somebody");

    /// <summary>What it last asked for, as the address said.</summary>
    public OpenIddictRequest? Asked { get; private set; }

    /// <summary>What it says instead of the truth; null for the truth.</summary>
    public Func<JsonObject, string>? Lie { get; set; }

    public Forge Forge { get; }

    public Dictionary<string, string?> Settings => new()
    {
        ["singleSignOn:name"] = "Exampleton",
        ["singleSignOn:authority"] = Authority,
        ["singleSignOn:clientId"] = ClientId,
        ["singleSignOn:clientSecret"] = Secret,
        ["singleSignOn:amr"] = "otp mfa",
        ["singleSignOn:acr"] = "urn:example:two",
    };

    public static async Task<Provider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var key = new RsaSecurityKey(RSA.Create(2048)) { KeyId = "ours" };
        Provider? self = null;
        builder.Services.AddOpenIddict().AddServer(server =>
        {
            server.EnableDegradedMode().SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token")
                .AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange().RegisterScopes("email", "profile")
                .AddSigningKey(key).AddEncryptionKey(new SymmetricSecurityKey(RandomNumberGenerator.GetBytes(32)))
                .AddEventHandler<ValidateAuthorizationRequestContext>(on => on.UseInlineHandler(context => Check(context, context.ClientId == ClientId)))
                .AddEventHandler<ValidateTokenRequestContext>(on => on.UseInlineHandler(context => Check(context, context.ClientId == ClientId && context.ClientSecret == Secret)))
                .AddEventHandler<HandleAuthorizationRequestContext>(on => on.UseInlineHandler(context => self!.SignIn(context)))
                .AddEventHandler<ApplyTokenResponseContext>(on => on.UseInlineHandler(context => self!.Tell(context)).SetOrder(int.MinValue))
                .UseAspNetCore().DisableTransportSecurityRequirement();
        });
        var app = builder.Build();
        app.UseAuthentication();
        self = new Provider(app, new Forge(key.Rsa));
        await app.StartAsync();
        return self;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static ValueTask Check(BaseValidatingContext context, bool isRight)
    {
        if (!isRight) context.Reject(OpenIddictConstants.Errors.InvalidClient, "Not this client.");
        return default;
    }

    private ValueTask SignIn(HandleAuthorizationRequestContext context)
    {
        Asked = context.Request;
        if (Visitor.Waits && HttpMethods.IsGet(context.Transaction.GetHttpRequest()!.Method)) return AskAsync(context);
        if (Visitor.Declines)
        {
            context.Reject(OpenIddictConstants.Errors.AccessDenied, "somebody@council.example.org said no.");
            return default;
        }

        var identity = new ClaimsIdentity("provider");
        foreach (var (claim, value) in Visitor.Claims)
        {
            if (value is string[] many) Array.ForEach(many, one => identity.AddClaim(claim, one));
            else if (value is bool truth) identity.SetClaim(claim, truth);
            else if (value is long number) identity.SetClaim(claim, number);
            else identity.SetClaim(claim, value as string);
        }

        identity.SetScopes(context.Request.GetScopes());
        identity.SetDestinations(_ => [OpenIddictConstants.Destinations.IdentityToken]);
        context.SignIn(new ClaimsPrincipal(identity));
        return default;
    }

    // a page of the provider's own, as a browser meets it: what follows begins at another site
    private static async ValueTask AskAsync(HandleAuthorizationRequestContext context)
    {
        var fields = context.Request.GetParameters().Select(one => $"<input type=\"hidden\" name=\"{one.Key}\" value=\"{HtmlEncoder.Default.Encode($"{one.Value}")}\">");
        var response = context.Transaction.GetHttpRequest()!.HttpContext.Response;
        response.ContentType = "text/html";
        await response.WriteAsync($"<h1>Exampleton</h1><form method=\"post\">{string.Concat(fields)}<button>It is me</button></form>");
        context.HandleRequest();
    }

    private ValueTask Tell(ApplyTokenResponseContext context)
    {
        if (Lie is { } lie && context.Response.IdToken is { } truth) context.Response.IdToken = lie(Forge.Read(truth));
        return default;
    }
}
