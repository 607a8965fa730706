namespace Platform.UI;

/// <summary>Where the built assets are served.</summary>
public static class Assets
{
    /// <summary>The one style sheet.</summary>
    public const string StyleSheet = "/ui/platform.css";

    /// <summary>The script that starts the enhancements; a module.</summary>
    public const string Script = "/ui/platform.js";

    /// <summary>What asks the browser for a passkey; a module, on the pages that use one.</summary>
    public const string PasskeyScript = "/ui/passkeys.js";

    /// <summary>The icon in the browser's tab.</summary>
    public const string Icon = "/ui/favicon.svg";

    /// <summary>The area's colour, as a style sheet of one line.</summary>
    public const string AreaStyle = "/ui/area.css";
}
