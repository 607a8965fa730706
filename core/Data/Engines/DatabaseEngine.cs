namespace Platform.Data.Engines;

/// <summary>The two databases the platform runs on.</summary>
public enum DatabaseEngine
{
    /// <summary>Embedded, one file, one host: a pilot, a demo, a small team.</summary>
    Sqlite,

    /// <summary>Production.</summary>
    SqlServer,
}
