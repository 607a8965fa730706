using Host.Tests.SignIn;

namespace Host.Tests.Areas;

/// <summary>What <c>check</c> passes also starts, and what would not start it names: where to listen, and where the data lies.</summary>
public sealed class ServingTests : IDisposable
{
    private readonly AreaDesk _desk = new();
    private readonly RealArea _real = new();

    public void Dispose()
    {
        _desk.Dispose();
        _real.Dispose();
    }

    [Fact]
    public async Task Check_and_its_comparison_take_the_addresses_that_run_takes()
    {
        var area = Area("\"demo\": false");
        Assert.Equal(1, (await _desk.TypeAsync($"check --no-database --area {area}", Keys)).Code);
        Assert.Equal(0, (await _desk.TypeAsync($"check --no-database --area {area} --urls https://localhost:5443", Keys)).Code);
        Assert.Equal(0, (await _desk.TypeAsync($"check --area {area} --diff {area} --urls https://localhost:5443", Keys)).Code);
        Assert.Equal(2, (await _desk.TypeAsync("check --urls nowhere")).Code);
    }

    [Theory]
    [InlineData("ASPNETCORE_URLS=")]
    [InlineData("ASPNETCORE_URLS= ; ")]
    [InlineData("DOTNET_URLS=http://localhost:5080")]
    public async Task A_blank_address_counts_as_none_and_an_open_one_is_found_in_whatever_variable(string variable)
    {
        var (code, said) = await _desk.TypeAsync($"check --no-database --area {Area("\"demo\": false")}", [.. Keys, variable]);
        Assert.Equal(1, code);
        Assert.Contains("http://localhost:5080", said, StringComparison.Ordinal);
        Assert.Contains("Listen on https", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("run")]
    [InlineData("migrate")]
    [InlineData("modules")]
    public async Task A_data_folder_that_cannot_be_written_is_named_before_anything_is_tried(string command)
    {
        var (code, said) = await _desk.TypeAsync($"{command} --area {Area("\"demo\": true")} --data /proc/nope");
        Assert.Equal(1, code);
        var fault = Assert.Single(Told.In(said));
        Assert.Equal(("(where the data lies, --data)", "/proc/nope"), (fault.Key, fault.Found));
        Assert.Contains("nothing can be written in /proc", fault.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_that_is_a_file_is_named_and_one_that_is_not_there_yet_is_fine()
    {
        var area = Area("\"demo\": true");
        Assert.Contains($"{area} is a file", Assert.Single(Told.In((await _desk.TypeAsync($"check --area {area} --data {area}/data")).Said)).Fix, StringComparison.Ordinal);
        Assert.Equal(0, (await _desk.TypeAsync($"check --no-database --area {area} --data {_desk.Folder}/a/b")).Code);
        Assert.Equal([area], Directory.GetFileSystemEntries(_desk.Folder));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("run")]
    public async Task A_folder_where_the_database_shall_be_is_named_with_its_key_and_line(string command)
    {
        Directory.CreateDirectory(Path.Combine(_desk.Folder, "store"));
        var area = _desk.Write("area.json", """
            {
              "area": { "name": "x", "demo": true },
              "database": { "file": "store" }
            }
            """);
        var fault = Assert.Single(Told.In((await _desk.TypeAsync($"{command} --area {area}")).Said));
        Assert.Equal(($"{area}:3", "database.file"), (fault.Place, fault.Key));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("run --urls http://127.0.0.1:0")]
    [InlineData("modules")]
    public async Task A_damaged_database_is_named_with_its_file_and_what_to_do(string command)
    {
        var database = _desk.Write("platform.db", new string('x', 9000));
        var (code, said) = await _desk.TypeAsync($"{command} --area {Area("\"demo\": true")}");
        Assert.Equal(1, code);
        Assert.Contains($"The database {database} cannot be used: SQLite Error 26", said, StringComparison.Ordinal);
        Assert.Contains("from a backup", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_blank_address_is_not_listened_at()
    {
        Assert.Equal("http://localhost:5080", Platform.Host.PlatformHost.UrlsOf(" ; ", AreaDesk.Environment("ASPNETCORE_URLS= ").Host));
        Assert.Equal("https://a:1;https://b:2", Platform.Host.PlatformHost.UrlsOf(null, AreaDesk.Environment("ASPNETCORE_URLS=https://a:1; https://b:2;").Host));
    }

    private string[] Keys =>
    [
        $"PLATFORM_DataProtection__Certificate={_real.Setup.Settings["DataProtection:Certificate"]}",
        $"PLATFORM_DataProtection__Password={RealArea.CertificatePassword}",
    ];

    private string Area(string demo) => _desk.Write("area.json", $$"""{ "area": { "name": "Fernbrook", {{demo}} } }""");
}
