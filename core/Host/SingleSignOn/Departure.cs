using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Platform.Host.SignIn;

namespace Platform.Host.SingleSignOn;

/// <summary>The way to the provider. Where it shall lead is carried by the state, which is encrypted and comes back with the answer.</summary>
internal static class Departure
{
    private const string BegunItem = "begun";
    private const string InviteItem = "invite";
    private const string FreshItem = "fresh";

    public static async Task StartAsync(HttpContext http)
    {
        var query = http.Request.Query;
        var way = new OpenIdConnectChallengeProperties { RedirectUri = Return.Local(query["returnUrl"]) };
        way.Items[BegunItem] = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcTicks.ToString(CultureInfo.InvariantCulture);
        if (query["invite"].ToString() is { Length: > 0 and < 100 } invite) way.Items[InviteItem] = invite;
        if (query.ContainsKey(FreshItem))
        {
            (way.Prompt, way.MaxAge) = ("login", TimeSpan.Zero);
            way.Items[FreshItem] = FreshItem;
        }

        try
        {
            await http.ChallengeAsync(ProviderScheme.Name, way);
        }
        // what answers in its place (a proxy, a page of an error) cannot be read, or names no place to go to
        catch (Exception fault) when (fault is InvalidOperationException || ProviderAnswers.IsUnreachable(fault))
        {
            await http.RequestServices.GetRequiredService<ProviderAnswers>().RefuseAsync(http, null, Refusal.Unreachable, fault);
        }
    }

    /// <summary>When somebody set off; null where it is too long ago.</summary>
    public static DateTime? Begun(AuthenticationProperties way, DateTime now) =>
        long.TryParse(way.Items.TryGetValue(BegunItem, out var ticks) ? ticks : null, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
        && new DateTime(at, DateTimeKind.Utc) is var begun && begun > now - ProviderScheme.Patience ? begun : null;

    /// <summary>The invitation that somebody was about to accept.</summary>
    public static string? Invite(AuthenticationProperties way) => way.Items.TryGetValue(InviteItem, out var invite) ? invite : null;

    /// <summary>Whether somebody who is signed in went to prove once more who they are.</summary>
    public static bool IsFresh(AuthenticationProperties? way) => way?.Items.ContainsKey(FreshItem) == true;
}
