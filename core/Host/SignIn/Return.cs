using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Platform.Host.SignIn;

/// <summary>Back to the page that somebody asked for, which is one of ours.</summary>
internal static class Return
{
    // the platform keeps where a form led, and an address has no bound of its own
    private const int Longest = 300;

    public static LocalRedirectResult To(IUrlHelper url, string? address) =>
        new(address is { Length: <= Longest } && url.IsLocalUrl(address) ? address : "/");

    /// <summary>The same where no page is at hand.</summary>
    public static string Local(string? address) => address is ['/', ..] and { Length: <= Longest } && RedirectHttpResult.IsLocalUrl(address) ? address : "/";
}
