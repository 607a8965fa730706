namespace Platform.Host.Sessions;

/// <summary>What somebody signed in on, as they would call it: never an address or a version, which tell more than is needed.</summary>
internal static class Device
{
    private static readonly (string Mark, string Words)[] Browsers =
    [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Words)[] Kinds =
    [
        ("iPhone", "an iPhone"), ("iPad", "an iPad"), ("Android", "an Android tablet"), ("Windows", "a Windows computer"),
        ("CrOS", "a Chromebook"), ("Macintosh", "a Mac"), ("Linux", "a Linux computer"),
    ];

    /// <summary>Such as Chrome on a Windows computer.</summary>
    public static string Of(string userAgent)
    {
        var browser = First(Browsers, userAgent) ?? "A browser";
        var kind = userAgent.Contains("Android", StringComparison.Ordinal) && userAgent.Contains("Mobile", StringComparison.Ordinal)
            ? "an Android phone" : First(Kinds, userAgent) ?? "a device we do not know";
        return $"{browser} on {kind}";
    }

    private static string? First((string Mark, string Words)[] known, string userAgent) =>
        known.FirstOrDefault(one => userAgent.Contains(one.Mark, StringComparison.Ordinal)).Words;
}
