namespace Platform.Host.SignIn;

/// <summary>The deployment is not safe to start; the message says what to change.</summary>
internal sealed class StartRefusedException(string message) : Exception(message);
