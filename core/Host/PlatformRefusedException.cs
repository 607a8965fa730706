namespace Platform.Host;

/// <summary>The platform will not start like this; the message says why and what to do.</summary>
internal sealed class PlatformRefusedException(string message) : Exception(message);
