namespace Platform.Record.Ways.Kinds;

/// <summary>A way to reach a person.</summary>
public enum WayKind { Phone, Email, Place, ThroughSomeone, Other }

internal static class WayKinds
{
    public static string InWords(this WayKind kind) => kind switch
    {
        WayKind.Phone => "Phone",
        WayKind.Email => "Email",
        WayKind.Place => "A place and time",
        WayKind.ThroughSomeone => "Through someone",
        _ => "Another way",
    };
}
