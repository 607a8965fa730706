using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace Architecture.Tests;

/// <summary>The files of this repository, as they stand in the working tree.</summary>
internal static class Repository
{
    private static readonly string[] s_made = ["bin", "obj", "node_modules", ".git", ".vs", "artifacts", "TestResults"];

    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", ".."));

    /// <summary>Every source file, by its path from the root with slashes.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Under(Root).Select(Name).Order(StringComparer.Ordinal)];

    public static IReadOnlyList<Project> Projects { get; } = [.. Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal)).Select(Project.Read)];

    public static IEnumerable<string> Ending(params string[] endings) =>
        Files.Where(file => endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)));

    public static string Text(string file) => File.ReadAllText(Path.Combine(Root, file));

    private static IEnumerable<string> Under(string folder) => Directory.GetFiles(folder)
        .Concat(Directory.GetDirectories(folder).Where(one => !s_made.Contains(Path.GetFileName(one))).SelectMany(Under));

    private static string Name(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string Here([CallerFilePath] string file = "") => file;
}

/// <summary>A project and what it names.</summary>
/// <param name="File">Its path from the root.</param>
/// <param name="References">The projects it references at compile time, by file name.</param>
/// <param name="Packages">The packages it references.</param>
internal sealed record Project(string File, IReadOnlyList<string> References, IReadOnlyList<string> Packages)
{
    public string Name => Path.GetFileNameWithoutExtension(File);

    public bool IsModule => File.StartsWith("modules/", StringComparison.Ordinal);

    public bool IsTest => File.StartsWith("tests/", StringComparison.Ordinal);

    public static Project Read(string file) => Parse(file, Repository.Text(file));

    public static Project Parse(string file, string text)
    {
        var xml = XDocument.Parse(text);
        return new(
            file,
            [.. xml.Descendants("ProjectReference").Where(one => (string?)one.Attribute("ReferenceOutputAssembly") != "false")
                .Select(one => Path.GetFileNameWithoutExtension(((string)one.Attribute("Include")!).Replace('\\', '/')))],
            [.. xml.Descendants("PackageReference").Select(one => (string)one.Attribute("Include")!)]);
    }
}
