
namespace Platform.Host.Sessions;

/// <summary>How long a session lasts: NHS login's limits, which a shared desk in a hostel needs as much as a ward.</summary>
internal static class SessionLife
{
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    public static readonly TimeSpan Absolute = TimeSpan.FromHours(12);

    /// <summary>How long the second proof may be owed: time enough to install an app for it.</summary>
    public static readonly TimeSpan Door = TimeSpan.FromMinutes(30);

    /// <summary>How long a proof counts for what asks for a fresh one.</summary>
    public static readonly TimeSpan Proof = TimeSpan.FromMinutes(10);

    /// <summary>A session is marked as seen this often at most, so that reading does not always write.</summary>
    public static readonly TimeSpan Between = TimeSpan.FromMinutes(1);
}
