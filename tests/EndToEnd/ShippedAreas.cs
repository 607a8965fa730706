using System.Diagnostics;
using System.Reflection;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace EndToEnd;

/// <summary>The areas that are shipped, with the host and the modules as they were built and what an operator sets around them.</summary>
public sealed class ShippedAreas : IDisposable
{
    private const string Password = "for the test only";
    private static readonly string HostFolder = typeof(RunningHost).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "HostFolder").Value!;

    private static readonly string Root = typeof(RunningHost).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Root").Value!;

    private readonly string _folder = Directory.CreateTempSubdirectory("platform-areas-").FullName;

    public static TheoryData<string> Areas => [.. Directory.GetFiles(Path.Combine(HostFolder, "config", "areas"), "*.json").Select(file => Path.GetFileNameWithoutExtension(file))];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void There_are_at_least_three() => Assert.True(Areas.Count >= 3);

    [Theory, MemberData(nameof(Areas))]
    public async Task Each_passes_the_check(string area)
    {
        var (code, said) = await TypeAsync(area, "check", "--no-database");
        Assert.True(code == 0, said);
    }

    [Fact]
    public async Task The_demo_area_passes_the_check_with_nothing_set_around_it()
    {
        var (code, said) = await TypeAsync(null, "check");
        Assert.True(code == 0, said);
    }

    [Fact]
    public async Task Every_mistake_about_a_real_module_stops_check_and_run_with_the_same_words()
    {
        EndToEnd.HostFolder.Needs("navigator");
        var file = Path.Combine(_folder, "wrong.json");
        await File.WriteAllTextAsync(file, """{ "area": { "name": "x", "demo": true }, "modules": { "navigator": { "enabled": true, "caseloadLimit": 0, "quietAfterDays": "14" }, "navigatr": {} }, "words": { "navigator": { "Navigator": "", "Say hello": "   ", "Say helo": "x" } } }""");

        var check = await TypeAsync(file, "check");
        var run = await TypeAsync(file, "run");

        Assert.Equal(1, check.Code);
        Assert.Equal(check, run);
        Assert.All(["6 mistakes", "words.navigator.Navigator", "words.navigator.Say hello", "did you mean Say hello?", "modules.navigator.caseloadLimit", "a whole number from 1 to 200", "write 14 without quotation marks", "did you mean navigator?"], words => Assert.Contains(words, check.Said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_comes_and_goes_with_a_module_is_told_before_it_is_done()
    {
        EndToEnd.HostFolder.Needs("navigator");
        var (code, said) = await TypeAsync("london-borough", "check", "--diff", Path.Combine(HostFolder, "config", "areas", "rural-county.json"));

        Assert.True(code == 0, said);
        Assert.All(
            [
                "name: Lea Borough Changing Futures → Upland County Alongside", "colour: #5b1a6b → #5a3a1b",
                "SQL Server → the embedded file upland.db", "navigator is switched off", "disappears: in the menu, navigator: /Index",
                "disappears: a tab of a person's record, navigator: /Ways/ForPerson", "disappears: the page /navigator/ways/for-person/{personId:guid}",
                "modules.core.frontDoorTeam: Multiple needs front door → Market town hubs",
                "worker may no longer: Plan another way to reach a resident (navigator.way.plan)",
                "worker: keyworker → link worker", "navigator, Navigators: Keyworkers → Link workers",
            ],
            words => Assert.Contains(words, said, StringComparison.Ordinal));

        var back = await TypeAsync("rural-county", "check", "--diff", Path.Combine(HostFolder, "config", "areas", "london-borough.json"));
        Assert.All(["navigator is switched on", "appears: the page /navigator", "modules.navigator.caseloadLimit: 8", "worker may now: "], words => Assert.Contains(words, back.Said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_readme_shows_of_a_move_is_what_is_said_where_no_secret_is_set()
    {
        string[] needed = ["navigator", "housing-first", "flexible-fund"];
        foreach (var module in needed) EndToEnd.HostFolder.Needs(module);
        var readme = await File.ReadAllLinesAsync(Path.Combine(Root, "README.md"));
        var typed = Array.FindIndex(readme, line => line.StartsWith("$ ", StringComparison.Ordinal) && line.Contains("--diff", StringComparison.Ordinal));
        var areas = readme[typed].Split(' ').Where(word => word.StartsWith("config/areas/", StringComparison.Ordinal)).Select(area => Path.Combine(HostFolder, area)).ToList();

        var (code, said) = await TypeAsync(areas[0], "check", "--diff", areas[1]);

        Assert.True(code == 0, said);
        var lines = said.Split('\n');
        var at = -1;
        foreach (var shown in readme[(typed + 1)..].TakeWhile(line => line != "```").Where(line => line.Trim() != "…"))
        {
            at = Array.IndexOf(lines, shown, at + 1);
            Assert.True(at >= 0, $"'{shown}' stands in the README and not here, or not in this order:\n{said}");
        }
    }

    private async Task<(int Code, string Said)> TypeAsync(string? area, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(HostFolder, "Platform.Host.dll"), .. words, "--data", _folder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder,
        };
        if (area is not null)
        {
            start.ArgumentList.Add("--area");
            start.ArgumentList.Add(File.Exists(area) ? area : Path.Combine(HostFolder, "config", "areas", area + ".json"));
            if (!File.Exists(area)) SetAsAnOperator(start.Environment);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }

    private void SetAsAnOperator(IDictionary<string, string?> environment)
    {
        var certificate = Path.Combine(_folder, "keys.pfx");
        using (var key = RSA.Create(2048))
        {
            var request = new CertificateRequest("CN=platform-test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            using var made = request.CreateSelfSigned(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2036, 1, 1, 0, 0, 0, TimeSpan.Zero));
            File.WriteAllBytes(certificate, made.Export(X509ContentType.Pkcs12, Password));
        }

        environment["PLATFORM_DataProtection__Certificate"] = certificate;
        environment["PLATFORM_DataProtection__Password"] = Password;
        environment["PLATFORM_trustedProxies"] = "10.0.0.4, 10.0.1.0/24";
        environment["PLATFORM_database__connectionString"] = "Server=db;Database=platform;Integrated Security=true";
    }
}
