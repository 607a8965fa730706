using Microsoft.AspNetCore.Http;
using Platform.Sdk.Areas;

namespace Platform.Host.Sessions;

/// <summary>The cookie that holds the token and nothing else; the browser forgets it when it closes.</summary>
internal sealed class SessionCookie(LocalArea area)
{
    public const string Name = "__Host-platform";

    public const string DemoName = "platform-demo";

    public string? Read(HttpContext http) => http.Request.Cookies[NameFor(http)];

    public void Write(HttpContext http, string token) => http.Response.Cookies.Append(NameFor(http), token, Flags(http));

    public void Forget(HttpContext http) => http.Response.Cookies.Delete(NameFor(http), Flags(http));

    private string NameFor(HttpContext http) => IsPlain(http) ? DemoName : Name;

    private CookieOptions Flags(HttpContext http) =>
        new() { Path = "/", HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = !IsPlain(http), IsEssential = true };

    // a demo answers on loopback without a certificate, where a browser would drop a Secure cookie
    private bool IsPlain(HttpContext http) => area.Demo && !http.Request.IsHttps;
}
