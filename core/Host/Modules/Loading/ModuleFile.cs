using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;
using Platform.Sdk.Modules;

namespace Platform.Host.Modules.Loading;

/// <summary>What can be read of a module's assembly before any of its code runs.</summary>
/// <param name="Path">The file.</param>
/// <param name="Version">Its own version.</param>
/// <param name="Sdk">The Sdk version it was built for; null when it uses none.</param>
internal sealed record ModuleFile(string Path, Version Version, Version? Sdk)
{
    private static AssemblyName SdkHere => typeof(IModule).Assembly.GetName();

    /// <summary>Finds the one assembly of a module's folder and reads its versions.</summary>
    public static ModuleFile Find(string folder)
    {
        var listed = Directory.GetFiles(folder, "*.deps.json");
        if (listed.Length != 1)
        {
            throw new ModuleRefusedException($"The folder holds {listed.Length} .deps.json files; a module has one. Copy the module's whole build output here, and nothing else.");
        }

        CheckListing(listed[0]);
        var path = listed[0][..^".deps.json".Length] + ".dll";
        var name = System.IO.Path.GetFileName(path);
        if (!File.Exists(path)) throw new ModuleRefusedException($"{name} is missing. Copy the module's whole build output here again.");
        return Read(path) ?? throw new ModuleRefusedException($"{name} is damaged or no .NET assembly. Copy the module's build output here again.");
    }

    /// <summary>The same for a report on a module that was refused; null where there is nothing to read.</summary>
    public static ModuleFile? TryFind(string folder)
    {
        try
        {
            return Directory.Exists(folder) ? Find(folder) : null;
        }
        catch (Exception fault) when (fault is ModuleRefusedException or JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The major number is the promise: a module built for another one is not run, nor one built for an Sdk still to come.</summary>
    public void CheckSdk()
    {
        var here = SdkHere.Version!;
        if (Sdk is null || (Sdk.Major == here.Major && Sdk <= here)) return;
        throw new ModuleRefusedException(Sdk.Major != here.Major
            ? $"It was built for Sdk {Sdk.ToString(3)} and this platform has {here.ToString(3)}. Install a version of the module made for Sdk {here.Major}.x, or build it again."
            : $"It was built for the newer Sdk {Sdk.ToString(3)}; this platform has {here.ToString(3)}. Update the platform first.");
    }

    private static ModuleFile? Read(string path)
    {
        try
        {
            using var file = new PEReader(File.OpenRead(path));
            if (!file.HasMetadata) return null;
            var reader = file.GetMetadataReader();
            var sdk = reader.AssemblyReferences.Select(reader.GetAssemblyReference)
                .Where(one => reader.GetString(one.Name) == SdkHere.Name).Select(one => one.Version).FirstOrDefault();
            return new ModuleFile(path, reader.GetAssemblyDefinition().Version, sdk);
        }
        catch (Exception fault) when (fault is BadImageFormatException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The runtime's own resolver ends the whole process over a listing that names no target.</summary>
    private static void CheckListing(string path)
    {
        try
        {
            using var listing = JsonDocument.Parse(File.ReadAllBytes(path));
            if (listing.RootElement.TryGetProperty("runtimeTarget", out var target)
                && target.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String)
            {
                return;
            }
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            throw new ModuleRefusedException($"{System.IO.Path.GetFileName(path)} is damaged. Copy the module's build output here again.", broken);
        }

        throw new ModuleRefusedException($"{System.IO.Path.GetFileName(path)} names no runtime target. Build the module again.");
    }
}
