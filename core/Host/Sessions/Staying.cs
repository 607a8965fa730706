namespace Platform.Host.Sessions;

/// <summary>What the warning before the end asks for: any request keeps a session, and this one says nothing else.</summary>
internal static class Staying
{
    public const string Path = "/sessions/stay";

    public static void MapStaying(this WebApplication app) => app.MapGet(Path, () => Results.NoContent()).RequireAuthorization();
}
