namespace UI.Tests;

/// <summary>The repository: the tests read the design system's fixtures and the built assets there.</summary>
internal static class Root
{
    public static string Path { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "Platform.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run inside the repository.");
        }
        return folder.FullName;
    }
}
