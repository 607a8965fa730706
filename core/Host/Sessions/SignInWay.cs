namespace Platform.Host.Sessions;

/// <summary>How a session was begun: by a password, by the provider, or by the provider with a second factor that it vouches for.</summary>
internal enum SignInWay
{
    Password,
    Provider,
    Vouched,
}
