using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Platform.Host.Modules;
using Platform.Host.Modules.Loading;
using Platform.Record;
using TestModules;

namespace Host.Tests.Modules;

/// <summary>A module that cannot be used is refused and named, and the others carry on.</summary>
public sealed class ModuleFolderTests : IDisposable
{
    private const string Listing = """{ "runtimeTarget": { "name": ".NETCoreApp,Version=v10.0" }, "targets": { ".NETCoreApp,Version=v10.0": {} }, "libraries": {} }""";

    private readonly string _folder = Directory.CreateTempSubdirectory("platform-modules-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Without_a_folder_there_is_the_core_alone()
    {
        var modules = Load(Path.Combine(_folder, "none"));
        Assert.Equal(["core"], modules.On.Select(m => m.Info.Key));
        Assert.Empty(modules.Refused);
    }

    [Fact]
    public void A_module_named_in_the_area_file_that_has_no_folder_is_refused()
    {
        var refused = Assert.Single(Load(_folder, "modules:outreach:enabled").Refused);
        Assert.Equal("outreach", refused.Key);
        Assert.Contains("no such folder", refused.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public void A_garbage_assembly_is_refused()
    {
        Put("garbage", "Garbage", "this is no assembly"u8.ToArray());
        Assert.Equal("garbage", Assert.Single(Load(_folder).Refused).Key);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("""{ "runtimeTarget": { "name": null } }""")]
    public void A_garbage_listing_is_refused_and_does_not_end_the_process(string listing)
    {
        Put("garbage", "Garbage", "this is no assembly"u8.ToArray(), listing);
        Assert.Equal("garbage", Assert.Single(Load(_folder).Refused).Key);
    }

    [Fact]
    public void A_folder_without_a_module_is_refused()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "empty"));
        Assert.Contains(".deps.json", Assert.Single(Load(_folder).Refused).Cause, StringComparison.Ordinal);
    }

    [Fact]
    public void An_assembly_without_a_module_class_is_refused_and_the_reason_says_so()
    {
        Put("plain", "Platform.Sdk", File.ReadAllBytes(typeof(Platform.Sdk.Data.Sql).Assembly.Location));
        Assert.Contains("IModule", Assert.Single(Load(_folder).Refused).Cause, StringComparison.Ordinal);
    }

    [Fact]
    public void Those_that_hang_are_waited_for_together_and_once()
    {
        foreach (var bad in (BadModule[])[Refused.Hanging, Refused.Stuck]) bad.WriteTo(_folder);
        var since = Stopwatch.GetTimestamp();
        var first = Load(_folder).Refused;
        // each of them is waited for twenty seconds
        Assert.InRange(Stopwatch.GetElapsedTime(since), TimeSpan.FromSeconds(19), TimeSpan.FromSeconds(39));

        since = Stopwatch.GetTimestamp();
        Assert.Equal(first.Select(one => (one.Key, one.Cause)), Load(_folder).Refused.Select(one => (one.Key, one.Cause)));
        Assert.InRange(Stopwatch.GetElapsedTime(since), TimeSpan.Zero, TimeSpan.FromSeconds(15));
    }

    private void Put(string key, string name, byte[] assembly, string? listing = null)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, key)).FullName;
        File.WriteAllBytes(Path.Combine(folder, name + ".dll"), assembly);
        File.WriteAllText(Path.Combine(folder, name + ".deps.json"), listing ?? Listing);
    }

    private static LoadedModules Load(string folder, params string[] enabled) => ModuleFolder.Load(
        new RecordModule(), folder,
        new ConfigurationBuilder().AddInMemoryCollection(enabled.ToDictionary(key => key, string? (_) => "true")).Build());
}
