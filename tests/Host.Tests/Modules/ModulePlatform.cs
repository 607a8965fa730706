using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using TestModules;

namespace Host.Tests.Modules;

/// <summary>A platform that loads compiled modules from a folder of its own, as a real host does; every one of them is named in the area file.</summary>
internal sealed class ModulePlatform : IAsyncDisposable
{
    private readonly string _folder;

    private ModulePlatform(TestPlatform platform, string folder) => (Host, _folder) = (platform, folder);

    public TestPlatform Host { get; }

    public static Task<ModulePlatform> StartAsync(DatabaseEngine engine, params ModuleText[] modules) =>
        StartAsync(engine, null, [.. modules.Select(module => (Action<string>)module.WriteTo)]);

    public static async Task<ModulePlatform> StartAsync(DatabaseEngine engine, TestDatabase? database, params Action<string>[] modules)
    {
        var folder = Directory.CreateTempSubdirectory("platform-modules-").FullName;
        foreach (var write in modules) write(folder);
        var platform = await TestPlatform.StartAsync(engine, new TestSetup
        {
            ModulesFolder = folder,
            AllowsRefused = true,
            Database = database,
            KeepsDatabase = database is not null,
            Settings = Directory.GetDirectories(folder).ToDictionary(one => $"modules:{Path.GetFileName(one)}:enabled", string? (_) => "true"),
        });
        return new ModulePlatform(platform, folder);
    }

    /// <summary>What the administrator's page says of one module, spaces folded.</summary>
    public async Task<string> StandingAsync(string key)
    {
        using var admin = await Host.SignInAsync("admin@demo.example");
        return (await admin.OpenAsync("/admin/modules")).TextOf($"#module-{key}");
    }

    /// <summary>Starts a person's record at the front door; answers the address of their page.</summary>
    public static async Task<string> StartPersonAsync(TestBrowser worker)
    {
        var found = await worker.SubmitAsync(await worker.OpenAsync("/people/search"), new Dictionary<string, string?> { ["Input.Text"] = "Red jacket" });
        var start = await worker.OpenAsync(found.LinkTo("Start a record"));
        return (await worker.SubmitAsync(start, new Dictionary<string, string?> { ["Input.ModuleKey"] = "core" })).Path;
    }

    /// <summary>Records a contact with a person and stays at the answer.</summary>
    public static async Task<TestPage> ContactAsync(TestBrowser worker, string person) => await worker.PostAsync(
        await worker.OpenAsync($"{person}/contacts/record"), new Dictionary<string, string?> { ["Input.Note"] = "Tea at the café" });

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
