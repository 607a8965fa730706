
namespace Platform.Host.Sessions;

/// <summary>How long a session lasts: NHS login's limits, which a shared desk in a hostel needs as much as a ward.</summary>
internal static class SessionLife
{
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    public static readonly TimeSpan Absolute = TimeSpan.FromHours(12);

    /// <summary>A session is marked as seen this often at most, so that reading does not always write.</summary>
    public static readonly TimeSpan Between = TimeSpan.FromMinutes(1);
}
