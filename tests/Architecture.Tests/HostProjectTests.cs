using System.Diagnostics;

namespace Architecture.Tests;

/// <summary>The host's project finds modules by their folders: adding one is all it takes, and deleting one.</summary>
public sealed class HostProjectTests
{
    private static readonly string[] Needed =
        ["Directory.Build.props", "Directory.Packages.props", "global.json", "core/Host/Platform.Host.csproj"];

    [Fact]
    public async Task A_new_folder_under_modules_is_built_with_the_host_and_a_deleted_one_is_not()
    {
        var copy = Directory.CreateTempSubdirectory("platform-tree-").FullName;
        foreach (var file in Needed)
        {
            var to = Path.Combine(copy, file);
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(Path.Combine(Repository.Root, file), to);
        }

        var module = Directory.CreateDirectory(Path.Combine(copy, "modules", "garden"));
        await File.WriteAllTextAsync(Path.Combine(module.FullName, "Garden.csproj"), """<Project Sdk="Microsoft.NET.Sdk.Razor" />""");
        Assert.Contains("modules/garden/Garden.csproj", await ReferencesAsync(copy), StringComparison.Ordinal);

        module.Delete(recursive: true);
        Assert.DoesNotContain("Garden.csproj", await ReferencesAsync(copy), StringComparison.Ordinal);
        Directory.Delete(copy, recursive: true);
    }

    // evaluates the project; nothing is restored or built
    private static async Task<string> ReferencesAsync(string root)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["msbuild", "core/Host/Platform.Host.csproj", "-getItem:ProjectReference", "-nodeReuse:false"])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = root,
        })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? said.Replace('\\', '/') : throw new InvalidOperationException(said);
    }
}
